namespace MedLib.Domain.Time;

/// <summary>Codes of what may be wrong with a calendar, and of how a due moment was moved.</summary>
public static class TimeCodes
{
    /// <summary>An opening lasts no time: it ends when it starts. One that ends earlier runs over midnight.</summary>
    public const string HoursInverted = "TIM-001";

    /// <summary>Two openings of one layer overlap: of the same day, or one over midnight and the next day's.</summary>
    public const string HoursOverlap = "TIM-002";

    /// <summary>The week has no opening at all, so nothing could ever fall due.</summary>
    public const string NeverOpen = "TIM-003";

    /// <summary>A day has two exceptions for the same layer, or a day of the year two.</summary>
    public const string ExceptionRepeated = "TIM-004";

    /// <summary>The zone is not one of the tz database, whose ids due dates keep.</summary>
    public const string ZoneUnknown = "TIM-005";

    /// <summary>A closing has no start or no end, lasts no time, or longer than openings are looked for.</summary>
    public const string ClosingUnbounded = "TIM-006";

    /// <summary>An exception ends before it begins.</summary>
    public const string ExceptionInverted = "TIM-007";
}
