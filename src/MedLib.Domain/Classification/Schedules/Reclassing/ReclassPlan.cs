using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Schedules.Reclassing;

/// <summary>What the change to a newer edition asks for on a library's shelves. Nothing is changed by it: it is a list of work.</summary>
public sealed record ReclassPlan
{
    internal ReclassPlan()
    {
    }

    /// <summary>The edition that the shelves follow.</summary>
    public required string From { get; init; }

    /// <summary>The edition that they are to follow.</summary>
    public required string To { get; init; }

    /// <summary>The pieces that get a new label, in the order of the shelf as it is.</summary>
    public ValueList<Relabel> Relabels { get; init; } = [];

    /// <summary>The pieces that somebody has to decide on, in shelf order.</summary>
    public ValueList<ReclassDecision> Decisions { get; init; } = [];

    /// <summary>The classes that say something else now, in shelf order; only those in which something stands.</summary>
    public ValueList<ClassRevision> Revisions { get; init; } = [];

    /// <summary>The new classes whose subject stood elsewhere, in shelf order; only those where something may have to move.</summary>
    public ValueList<ClassSubdivision> Subdivisions { get; init; } = [];

    /// <summary>The pieces whose number is in neither edition and not known to be canceled: local numbers, newer ones, errors. In shelf order.</summary>
    public ValueList<ShelvedNumber> Unknown { get; init; } = [];

    /// <summary>How many pieces are not in NLM's schedules: under another scheme, or without a class that can be read.</summary>
    public int Elsewhere { get; init; }

    /// <summary>Whether nothing has to be done or decided.</summary>
    public bool IsEmpty => Relabels.IsEmpty && Decisions.IsEmpty && Revisions.IsEmpty && Subdivisions.IsEmpty;

    /// <summary>The plan for some shelves.</summary>
    /// <param name="old">The edition that the shelves follow.</param>
    /// <param name="newer">
    /// The edition that they are to follow. One without classes is taken for the changes alone, and added to the old edition.
    /// </param>
    /// <param name="shelves">The call numbers on the shelves, in any order.</param>
    /// <remarks>Numbers that were canceled before the old edition and still stand on the shelves are in the plan too.</remarks>
    public static ReclassPlan Between(NlmSchedule old, NlmSchedule newer, IEnumerable<ShelvedNumber> shelves)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(newer);
        ArgumentNullException.ThrowIfNull(shelves);
        return new ReclassPlanner(old, newer.Classes.Count == 0 ? old.With(newer) : newer).Plan(shelves);
    }
}
