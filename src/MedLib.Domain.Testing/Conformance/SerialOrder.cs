using MedLib.Domain.Circulation;
using MedLib.Domain.Commands;

namespace MedLib.Domain.Testing.Conformance;

/// <summary>Looks for an order in which the commands of many clients, one after another, are answered as they were.</summary>
/// <remarks>
/// After Wing and Gong (1993): a command may come next when every command that had been answered before it was asked has come, and every commit that the same states had before
/// its own. A refusal changes nothing, so it is put as soon as it fits. Of acceptances that fit at once the first recorded is tried first; where that leads to one that fits no more,
/// all begins anew with that one put as early as it fits. An order that is found is proof; that none is found after many beginnings is told as a fault.
/// </remarks>
internal sealed class SerialOrder
{
    private const int MostBeginnings = 40;
    private readonly IReadOnlyList<MixedAnswer> _answers;
    private readonly HashSet<int>[] _before;
    private readonly int[] _urgency;

    public SerialOrder(CommitRecord record, IReadOnlyList<MixedAnswer> answers)
    {
        var place = record.Accepted.Index().ToDictionary(static commit => commit.Item.Command, static commit => commit.Index);
        _answers = [.. answers.OrderBy(answer => place.GetValueOrDefault(answer.Act.Stamp.Id, int.MaxValue))];
        _before = [.. Enumerable.Range(0, _answers.Count).Select(_ => new HashSet<int>())];
        _urgency = new int[_answers.Count];
        AddTime();
        AddVersions(record);
    }

    /// <summary>A library in which the commands came in the order that was found.</summary>
    /// <param name="begin">A new library in which none of them came yet.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ConformanceException">There is no such order.</exception>
    public async ValueTask<LibraryUnderTest> FindAsync(Func<CancellationToken, ValueTask<LibraryUnderTest>> begin, CancellationToken cancellationToken)
    {
        var stuck = "";
        for (var beginning = 0; beginning < MostBeginnings; beginning++)
        {
            var replay = await begin(cancellationToken).ConfigureAwait(false);
            var open = Enumerable.Range(0, _answers.Count).ToHashSet();
            while (await NextAsync(replay, open, cancellationToken).ConfigureAwait(false) is { } next)
            {
                open.Remove(next);
            }

            if (open.Count == 0)
            {
                return replay;
            }

            await replay.DisposeAsync().ConfigureAwait(false);
            foreach (var one in Enabled(open))
            {
                _urgency[one]++;
            }

            stuck = string.Join(", ", Enabled(open).Select(one => _answers[one].Act.What).Distinct(StringComparer.Ordinal));
        }

        throw new ConformanceException($"in no order that was tried are all commands answered as they were, one after another; none of these fits in the end: {stuck}");
    }

    // The next command that is answered as it was, done.
    private async ValueTask<int?> NextAsync(LibraryUnderTest replay, HashSet<int> open, CancellationToken cancellationToken)
    {
        foreach (var one in Enabled(open).OrderBy(one => _answers[one].IsAccepted).ThenByDescending(one => _urgency[one]))
        {
            if (await IsSoAsync(one, static desk => desk.DryRun).ConfigureAwait(false))
            {
                Expect.That(await IsSoAsync(one, static desk => desk).ConfigureAwait(false), $"a dry run of a {_answers[one].Act.What} answers otherwise than the command itself");
                return one;
            }
        }

        return null;

        async ValueTask<bool> IsSoAsync(int one, Func<ICirculationDesk, ICirculationDesk> which) =>
            (await replay.AskAsync<ICirculationDesk, object>(desk => _answers[one].Act.AskAsync(which(desk), cancellationToken)).ConfigureAwait(false)).Equals(_answers[one].Answer);
    }

    private IEnumerable<int> Enabled(HashSet<int> open) => open.Where(one => !_before[one].Overlaps(open)).Order();

    private void AddTime()
    {
        for (var one = 0; one < _answers.Count; one++)
        {
            for (var other = 0; other < _answers.Count; other++)
            {
                if (_answers[other].AnsweredAt < _answers[one].AskedAt)
                {
                    _before[one].Add(other);
                }
            }
        }
    }

    private void AddVersions(CommitRecord record)
    {
        var numbers = _answers.Index().ToDictionary(static answer => answer.Item.Act.Stamp.Id, static answer => answer.Index);
        var changes = record.Accepted.Where(commit => numbers.ContainsKey(commit.Command))
            .SelectMany(static commit => commit.Changes, static (commit, change) => (commit.Command, change.Kind, change.Key, change.ExpectedVersion));
        foreach (var state in changes.GroupBy(static change => (change.Kind, change.Key)))
        {
            var ordered = state.OrderBy(static change => change.ExpectedVersion).Select(change => numbers[change.Command]).ToList();
            for (var i = 1; i < ordered.Count; i++)
            {
                _before[ordered[i]].Add(ordered[i - 1]);
            }
        }
    }
}
