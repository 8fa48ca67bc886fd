using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Circulation;

/// <summary>What the desk does without being told.</summary>
public sealed record DeskHabits
{
    /// <summary>How long after check-out it may be undone without a permission.</summary>
    public Duration UndoWithin { get; init; } = Duration.FromMinutes(30);

    /// <summary>How far back a command may be dated without a permission.</summary>
    public Duration BackDatedWithin { get; init; } = Duration.FromDays(1);

    /// <summary>For how many days somebody may borrow who is not registered yet.</summary>
    public int ProvisionalDays { get; init; } = 7;

    /// <summary>Whether days without borrowing spare what is needed for a patient.</summary>
    public bool SuspensionsSpareClinical { get; init; } = true;

    /// <summary>The items that are set aside when they come back, to be cleaned or looked over.</summary>
    public ValueList<ItemCategory> QuarantinedOnReturn { get; init; } = [];
}
