namespace MedLib.Domain.Time;

/// <summary>Codes of what may be wrong with a calendar.</summary>
public static class TimeCodes
{
    /// <summary>Opening hours end before they start, or last no time.</summary>
    public const string HoursInverted = "TIM-001";

    /// <summary>Two openings of the same day overlap.</summary>
    public const string HoursOverlap = "TIM-002";

    /// <summary>The week has no opening at all, so nothing could ever fall due.</summary>
    public const string NeverOpen = "TIM-003";

    /// <summary>A day has two exceptions.</summary>
    public const string ExceptionRepeated = "TIM-004";

    /// <summary>The zone is not one of the tz database, whose ids due dates keep.</summary>
    public const string ZoneUnknown = "TIM-005";
}
