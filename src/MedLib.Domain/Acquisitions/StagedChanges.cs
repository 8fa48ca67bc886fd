using MedLib.Domain.Commands;
using MedLib.Domain.Results;

namespace MedLib.Domain.Acquisitions;

/// <summary>Brings the parts of a decision that spans several aggregates together: all of them, or every reason of any.</summary>
internal static class StagedChanges
{
    public static Result<ValueList<StagedChange>> Gather(params IEnumerable<Result<StagedChange>> parts)
    {
        ValueList<Result<StagedChange>> all = [.. parts];
        ValueList<Finding> reasons = [.. all.Where(static part => !part.Succeeded).SelectMany(static part => part.Findings).Distinct()];
        return reasons.IsEmpty
            ? Result.Of<ValueList<StagedChange>>(
                [.. all.Select(static part => part.Value!)],
                [.. all.SelectMany(static part => part.Findings).Distinct()])
            : Result<ValueList<StagedChange>>.Refused(reasons);
    }

    public static Result<StagedChange> Stage<TState, TEvent>(this Result<Change<TState, TEvent>> decision, Versioned<TState>? before)
        where TState : class, IAggregate<TState>
        where TEvent : class, IEvent =>
        decision.Then(change => Result.Of(StagedChange.Of(before, change)));
}
