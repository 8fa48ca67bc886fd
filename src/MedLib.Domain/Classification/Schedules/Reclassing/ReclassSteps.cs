using MedLib.Domain.Classification.Nlm;
using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Schedules.Reclassing;

/// <summary>A piece that gets another label: its class has one successor.</summary>
/// <param name="Shelved">The piece as it stands.</param>
/// <param name="Proposed">The call number to print: the new class, and the item's own part as it was.</param>
/// <param name="Change">What the edition did, which is the reason.</param>
public sealed record Relabel(ShelvedNumber Shelved, CallNumber Proposed, NlmClassChange Change)
{
    /// <summary>Where it stands.</summary>
    public ShelfKey OldKey => Shelved.CallNumber.Key;

    /// <summary>Where it is to stand.</summary>
    public ShelfKey NewKey => Proposed.Key;

    /// <summary>The old and the new number.</summary>
    public override string ToString() => $"{Shelved.CallNumber} -> {Proposed}";
}

/// <summary>Why somebody has to decide where a piece goes.</summary>
public enum ReclassReason
{
    /// <summary>The number was canceled and no successor is told, or only in words.</summary>
    NoSuccessor = 0,

    /// <summary>The number was canceled and its subject went to a range or to several numbers.</summary>
    SeveralSuccessors = 1,

    /// <summary>The number was canceled for one that the newer edition does not have either.</summary>
    SuccessorUnknown = 2,

    /// <summary>One of old number and successor is divided by place and the other is not, so that the item's own part cannot stay as it is.</summary>
    PlaceDiffers = 3,

    /// <summary>The newer edition does not have the number, and does not say that it canceled it.</summary>
    NotInNewerEdition = 4,
}

/// <summary>A piece whose new place somebody has to decide on.</summary>
/// <param name="Shelved">The piece as it stands.</param>
/// <param name="Class">Its class.</param>
/// <param name="Reason">Why it is not plain where it goes.</param>
/// <param name="Change">What is known of the cancelation, or null.</param>
/// <param name="Candidates">The numbers and ranges told as successors.</param>
/// <param name="Below">The nearest class of the newer edition before it in the same schedule, or null.</param>
/// <param name="Above">The nearest class of the newer edition after it in the same schedule, or null.</param>
public sealed record ReclassDecision(
    ShelvedNumber Shelved, NlmClassNumber Class, ReclassReason Reason, NlmClassChange? Change, ValueList<NlmRange> Candidates, NlmClass? Below, NlmClass? Above);

/// <summary>A class that both editions have and the newer describes otherwise, in its caption or its Table G mark.</summary>
/// <param name="Before">The class in the old edition.</param>
/// <param name="After">The class in the newer edition.</param>
/// <param name="Shelved">The pieces that stand in it, in shelf order.</param>
public sealed record ClassRevision(NlmClass Before, NlmClass After, ValueList<ShelvedNumber> Shelved);

/// <summary>A new class whose subject stood elsewhere until now, where pieces are that may belong into it.</summary>
/// <param name="Number">The new number.</param>
/// <param name="Caption">Its caption.</param>
/// <param name="Former">Where the subject stood: as the change tells, or for a new topic the number that it divides.</param>
/// <param name="Shelved">The pieces that stand there, in shelf order.</param>
public sealed record ClassSubdivision(NlmClassNumber Number, string Caption, ValueList<NlmRange> Former, ValueList<ShelvedNumber> Shelved);
