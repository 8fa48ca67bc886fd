namespace MedLib.Domain.Time;

/// <summary>The code of an opening calendar: several service points may keep one.</summary>
/// <param name="Code">The code, such as <c>MAIN</c>; the empty one names the only calendar of a small library.</param>
public readonly record struct CalendarCode(string Code)
{
    /// <summary>The code.</summary>
    public override string ToString() => Code ?? "";
}

/// <summary>One version of a calendar. A loan keeps it, so that its fines can be worked out again years later.</summary>
/// <param name="Code">The calendar.</param>
/// <param name="Version">Which version of it, counted from 1.</param>
public readonly record struct CalendarVersion(CalendarCode Code, int Version);
