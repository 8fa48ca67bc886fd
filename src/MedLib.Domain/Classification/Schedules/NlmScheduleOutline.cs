namespace MedLib.Domain.Classification.Schedules;

/// <summary>One of the schedules that an edition consists of.</summary>
/// <param name="Letters">Its letters, such as <c>WG</c>.</param>
/// <param name="Name">Its name, such as <c>Cardiovascular System</c>.</param>
/// <param name="Group">The group of schedules it belongs to, such as <c>Preclinical Sciences</c>; empty where it belongs to none.</param>
public sealed record NlmScheduleOutline(string Letters, string Name, string Group = "")
{
    /// <summary>Letters and name.</summary>
    public override string ToString() => $"{Letters} {Name}";
}
