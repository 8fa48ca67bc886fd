using System.Collections.ObjectModel;
using MedLib.Domain.Classification.Nlm;
using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Schedules;

/// <summary>What stands under what.</summary>
public sealed partial class NlmSchedule
{
    private readonly Lazy<ReadOnlyCollection<NlmSection>> _sections;

    /// <summary>The parts of the schedules that have a header, in shelf order; a part stands before those within it.</summary>
    public IReadOnlyList<NlmSection> Sections => _sections.Value;

    /// <summary>The topics A-Z that divide a number, such as those of <c>WM 145.5</c>.</summary>
    /// <param name="number">The number, without topic.</param>
    /// <returns>The topics in shelf order; none where the number is not divided by topics or not in this edition.</returns>
    public ValueList<NlmClass> Topics(NlmClassNumber number)
    {
        ArgumentNullException.ThrowIfNull(number);
        if (!NlmClassCode.TryPack(number, out var code) || code.HasTopic)
        {
            return [];
        }

        var topics = _table.Topics(code);
        return [.. Enumerable.Range(topics.Start.Value, topics.End.Value - topics.Start.Value).Select(place => _table[place])];
    }

    /// <summary>The general coverage, without Table G, that is paired with a Table G number: WA 300.1 for WA 300.</summary>
    /// <param name="tableG">A Table G class of this edition.</param>
    /// <returns>The class directly after it, or null where it has no pair.</returns>
    public NlmClass? GeneralCoverageOf(NlmClass tableG)
    {
        ArgumentNullException.ThrowIfNull(tableG);
        return GeneralCoverageOf(tableG.Code);
    }

    /// <summary>The Table G number that a general coverage is paired with: WA 300 for WA 300.1.</summary>
    /// <param name="generalCoverage">A "Not Table G" class of this edition.</param>
    /// <returns>The class directly before it, or null where it has no pair.</returns>
    public NlmClass? TableGOf(NlmClass generalCoverage)
    {
        ArgumentNullException.ThrowIfNull(generalCoverage);
        return TableGOf(generalCoverage.Code);
    }

    internal NlmClass? GeneralCoverageOf(NlmClassCode tableG) =>
        _table.Find(tableG) is >= 0 and var place && IsPair(place) ? _table[place + 1] : null;

    internal NlmClass? TableGOf(NlmClassCode generalCoverage) =>
        _table.Find(generalCoverage) is > 0 and var place && IsPair(place - 1) ? _table[place - 1] : null;

    /// <summary>Where a class stands: group, schedule, headers, number, topic.</summary>
    /// <param name="of">A class of this edition.</param>
    /// <remarks>Nothing is guessed from digits. Between a header and a number the schedules indent further, which is not in the data.</remarks>
    public NlmPath Path(NlmClass of)
    {
        ArgumentNullException.ThrowIfNull(of);
        List<NlmPathStep> steps = [];
        var letters = of.Number.Letters;
        if (Schedules.FirstOrDefault(schedule => string.Equals(schedule.Letters, letters, StringComparison.Ordinal)) is { } schedule)
        {
            if (schedule.Group.Length > 0)
            {
                var group = Schedules.Where(other => string.Equals(other.Group, schedule.Group, StringComparison.Ordinal)).ToList();
                steps.Add(new(NlmPathStepKind.Group, schedule.Group, Range(group[0].Letters, group[^1].Letters)));
            }

            steps.Add(new(NlmPathStepKind.Schedule, schedule.Name, Range(letters, letters)));
        }

        var key = ShelfKey.Of(CallNumberScheme.Nlm, of.Code.ToString());
        steps.AddRange(Sections
            .Where(section => string.Equals(section.Schedule, letters, StringComparison.Ordinal) && IsUnder(of, section) && section.Range.Contains(key))
            .Select(static section => new NlmPathStep(NlmPathStepKind.Header, section.Caption, section.Range)));
        if ((of.IsTopic ? Find(of.Code.WithoutTopic) : TableGOf(of)) is { } number)
        {
            steps.Add(new(NlmPathStepKind.Number, number.Caption, Range(number.Code)));
        }

        var kind = of.IsTopic ? NlmPathStepKind.Topic : of.IsNotTableG ? NlmPathStepKind.GeneralCoverage : NlmPathStepKind.Number;
        steps.Add(new(kind, of.Caption, Range(of.Code)));
        return new NlmPath(Edition, [.. steps]);
    }

    // Parts within parts; a part ends where a class stands under another header or none.
    private ReadOnlyCollection<NlmSection> FindSections()
    {
        List<NlmSection> sections = [];
        for (var start = 0; start < _table.Count; start++)
        {
            var headers = _table[start].Headers;
            for (var depth = 1; depth <= headers.Count; depth++)
            {
                if (start > 0 && IsSameSection(start - 1, start, depth))
                {
                    continue;
                }

                var end = start;
                while (end + 1 < _table.Count && IsSameSection(end, end + 1, depth))
                {
                    end++;
                }

                var first = _table.Code(start);
                sections.Add(new NlmSection(first.ToNumber().Letters, [.. headers.Take(depth)], Range(first.WithoutTopic.ToString(), _table.Code(end).WithoutTopic.ToString())));
            }
        }

        return sections.AsReadOnly();
    }

    private bool IsSameSection(int place, int next, int depth)
    {
        var headers = _table[place].Headers.AsSpan();
        var others = _table[next].Headers.AsSpan();
        return _table.Code(place).Schedule == _table.Code(next).Schedule
            && headers.Length >= depth && others.Length >= depth && headers[..depth].SequenceEqual(others[..depth]);
    }

    private static bool IsUnder(NlmClass known, NlmSection section) =>
        known.Headers.Count >= section.Headers.Count && known.Headers.AsSpan()[..section.Headers.Count].SequenceEqual(section.Headers.AsSpan());

    private bool IsPair(int place) =>
        place + 1 < _table.Count
        && (_table.Marks(place) & NlmClassMarks.TableG) != NlmClassMarks.None && (_table.Marks(place + 1) & NlmClassMarks.NotTableG) != NlmClassMarks.None
        && _table.Code(place).Schedule == _table.Code(place + 1).Schedule;

    private static NlmRange Range(NlmClassCode code) => Range(code.ToString(), code.ToString());

    private static NlmRange Range(string first, string last) =>
        NlmRange.Parse(string.Equals(first, last, StringComparison.Ordinal) ? first : $"{first}-{last}");
}
