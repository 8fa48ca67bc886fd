using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Tools;

/// <summary>What is other between two versions of a record, and the means to make the one from the other.</summary>
/// <remarks>
/// The fields that stayed are the longest that both versions have in the same order; between them, a field that went and one that
/// came with the same tag are one that changed, the most alike together, and what else went stands before what else came. Time is bounded for any two records: where equal fields come in great
/// numbers, or very many fields are other, the answer is right but may name more changes than needed.
/// </remarks>
/// <param name="LeaderBefore">The leader as it was, where it is another now, lengths aside; else null.</param>
/// <param name="LeaderAfter">The leader as it is, where it was another; else null.</param>
/// <param name="Changes">The steps in order, kept fields counted.</param>
public sealed record MarcDiff(Leader? LeaderBefore, Leader? LeaderAfter, ValueList<MarcFieldChange> Changes)
{
    /// <summary>Whether nothing is other.</summary>
    public bool IsEmpty => LeaderAfter is null && Changes.All(static change => change.Kind == MarcChangeKind.Kept);

    /// <summary>What is other between two records.</summary>
    /// <param name="before">The one.</param>
    /// <param name="after">The other.</param>
    public static MarcDiff Between(MarcRecord before, MarcRecord after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (leaderBefore, leaderAfter) = before.Leader == after.Leader ? (null, null) : (before.Leader, after.Leader);
        return new(leaderBefore, leaderAfter, FieldComparison.Of(before.Fields, after.Fields));
    }

    /// <summary>The difference the other way: it makes the version before from the one after.</summary>
    public MarcDiff Inverse() => new(LeaderAfter, LeaderBefore, [.. Changes.Select(static change => change.Inverse())]);

    /// <summary>The record that the steps make of a record.</summary>
    /// <remarks>
    /// What goes or changes must be as it was; what is kept is taken as the record has it, whatever it is, the very instances.
    /// </remarks>
    /// <param name="record">The record before.</param>
    /// <returns>
    /// The record after; or the reasons why the steps do not fit: <c>MRC-076</c> a field, named by its path, is not what it was;
    /// <c>MRC-077</c> the leader is not what it was; <c>MRC-078</c> the record has more or fewer fields than it had.
    /// </returns>
    public Result<MarcRecord> Apply(MarcRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var patch = new Patch(record);
        if (LeaderBefore is not null && LeaderBefore != record.Leader)
        {
            patch.Refuse(Finding.Error(MarcCodes.PatchLeader) with { Path = "leader" });
        }

        foreach (var change in Changes)
        {
            if (!patch.Take(change))
            {
                break;
            }
        }

        return patch.Finish(LeaderAfter ?? record.Leader);
    }

    /// <summary>The difference as lines to read: kept fields counted, <c>-</c> what went, <c>+</c> what came, <c>~</c> what changed with its parts in brackets.</summary>
    public string ToText() => DiffText.Of(this);
}
