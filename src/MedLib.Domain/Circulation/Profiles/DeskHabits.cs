using System.Text.Json.Serialization;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Circulation.Profiles;

/// <summary>How a desk works, beside what its rules say of loans.</summary>
public sealed record DeskHabits
{
    /// <summary>The usual habits.</summary>
    public DeskHabits()
    {
    }

    // What an older release did not store is as in a new object.
    [JsonConstructor]
    internal DeskHabits(int provisionalDays = 7, bool suspensionsSpareClinical = true)
        : this() =>
        (ProvisionalDays, SuspensionsSpareClinical) = (provisionalDays, suspensionsSpareClinical);

    /// <summary>How long after a check-out it can be undone as a slip, that moment included; nothing: never. Half an hour by default.</summary>
    [JsonIgnore]
    public Duration UndoWithin { get; init; } = Duration.FromMinutes(30);

    /// <summary>How far in the past a command may lie without the permission to date back; nothing: not at all. A day by default.</summary>
    [JsonIgnore]
    public Duration BackDatedWithin { get; init; } = Duration.FromDays(1);

    /// <summary>Within how many days a borrower must be identified who borrowed at night as nobody known; then it becomes a task. 7 by default.</summary>
    public int ProvisionalDays { get; init; } = 7;

    /// <summary>Whether who is suspended may still borrow for the care of a patient. By default so.</summary>
    public bool SuspensionsSpareClinical { get; init; } = true;

    /// <summary>The categories of items that are looked over or cleaned after each return, before anybody else gets them.</summary>
    public ValueList<ItemCategory> QuarantinedOnReturn { get; init; } = [];

    // A duration that was not stored cannot be told from none by a constructor's default.
    [JsonInclude]
    [JsonPropertyName("undoWithin")]
    internal Duration? StoredUndoWithin
    {
        get => UndoWithin;
        init => UndoWithin = value ?? UndoWithin;
    }

    [JsonInclude]
    [JsonPropertyName("backDatedWithin")]
    internal Duration? StoredBackDatedWithin
    {
        get => BackDatedWithin;
        init => BackDatedWithin = value ?? BackDatedWithin;
    }
}
