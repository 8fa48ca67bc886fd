using MedLib.Domain.Classification.Nlm;
using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Schedules.Reclassing;

/// <summary>Makes the plan of <see cref="ReclassPlan.Between"/>.</summary>
internal sealed class ReclassPlanner(NlmSchedule old, NlmSchedule newer)
{
    private const int LongestChain = 8; // canceled for a number that was canceled in its turn

    private readonly List<Relabel> _relabels = [];
    private readonly List<ReclassDecision> _decisions = [];
    private readonly List<ShelvedNumber> _unknown = [];
    private readonly SortedDictionary<NlmClassCode, List<ShelvedNumber>> _revised = [];

    internal ReclassPlan Plan(IEnumerable<ShelvedNumber> shelves)
    {
        var (elsewhere, sorted) = (0, new List<ShelvedNumber>());
        foreach (var shelved in shelves.OrderBy(static known => known.CallNumber, CallNumber.ShelfOrder).ThenBy(static known => known.Reference, StringComparer.Ordinal))
        {
            if (shelved.CallNumber.Scheme == CallNumberScheme.Nlm && NlmClassText.TryRead(shelved.CallNumber.Text, out var read) && IsNlm(read.Code))
            {
                sorted.Add(shelved);
                Look(shelved, read);
            }
            else
            {
                elsewhere++;
            }
        }

        return new ReclassPlan
        {
            From = old.Edition,
            To = newer.Edition,
            Relabels = [.. _relabels],
            Decisions = [.. _decisions],
            Revisions = [.. _revised.Select(revised => new ClassRevision(old.Find(revised.Key)!, newer.Find(revised.Key)!, [.. revised.Value]))],
            Subdivisions = Subdivisions(sorted),
            Unknown = [.. _unknown],
            Elsewhere = elsewhere,
        };
    }

    private void Look(ShelvedNumber shelved, NlmClassText read)
    {
        var code = read.Code;
        var (before, after) = read.IsExact ? (old.Find(code), newer.Find(code)) : (null, null);
        if (after is not null)
        {
            if (before is not null && !(string.Equals(before.Caption, after.Caption, StringComparison.Ordinal) && before.IsTableG == after.IsTableG && before.IsNotTableG == after.IsNotTableG))
            {
                (_revised.TryGetValue(code, out var list) ? list : _revised[code] = []).Add(shelved);
            }

            return;
        }

        var change = read.IsExact ? newer.LastChange(code) : null;
        if (change is { Kind: NlmClassChangeKind.Canceled })
        {
            Replace(shelved, read, change);
        }
        else if (before is not null)
        {
            Decide(shelved, code, ReclassReason.NotInNewerEdition, change);
        }
        else if (code.Number > 0)
        {
            _unknown.Add(shelved);
        }
    }

    private void Replace(ShelvedNumber shelved, NlmClassText read, NlmClassChange change)
    {
        var last = change;
        for (var i = 0; i < LongestChain; i++)
        {
            if (last.OtherNumber is not { } successor)
            {
                Decide(shelved, read.Code, last.OtherClasses.IsEmpty ? ReclassReason.NoSuccessor : ReclassReason.SeveralSuccessors, last);
                return;
            }

            if (newer.Find(successor) is { } known)
            {
                if (known.IsTableG != old.IsTableG(read.Code))
                {
                    Decide(shelved, read.Code, ReclassReason.PlaceDiffers, last);
                    return;
                }

                var classNumber = successor with { IsBibliography = read.IsBibliography };
                var proposed = shelved.CallNumber with { Text = $"{classNumber}{ItemOf(shelved.CallNumber.Text, read.End)}" };
                _relabels.Add(new Relabel(shelved, proposed, change));
                return;
            }

            if (newer.ChangeOf(successor) is not { Kind: NlmClassChangeKind.Canceled } next)
            {
                break;
            }

            last = next;
        }

        Decide(shelved, read.Code, ReclassReason.SuccessorUnknown, last);
    }

    // As the number is written, not as it was typed: beside capitals, cutters in lower case would file as volumes.
    private static string ItemOf(string text, int end) =>
        NlmCallNumber.Analyze(text).CallNumber is { } number
            ? number.ToString()[number.Class.ToString().Length..]
            : $" {text.AsSpan(end).Trim()}".TrimEnd();

    private void Decide(ShelvedNumber shelved, NlmClassCode code, ReclassReason reason, NlmClassChange? change)
    {
        var number = code.ToNumber();
        var status = newer.Status(number);
        _decisions.Add(new ReclassDecision(shelved, number, reason, change, change is { Kind: NlmClassChangeKind.Canceled } ? change.OtherClasses : [], status.Below, status.Above));
    }

    private ValueList<ClassSubdivision> Subdivisions(List<ShelvedNumber> shelves)
    {
        var told = newer.Changes.Where(static change => change.Kind == NlmClassChangeKind.Added).ToLookup(static change => change.Number);
        var added = newer.Classes.Where(known => old.Find(known.Code) is null)
            .Select(known => (known.Code, Number: known.Number, known.Caption))
            .Concat(newer.Changes.Except(old.Changes)
                .Where(change => change.Kind == NlmClassChangeKind.Added && old.Find(change.Number) is null && newer.Find(change.Number) is null)
                .Select(static change => (Code: NlmClassCode.TryPack(change.Number, out var code) ? code : default, change.Number, change.Caption)));
        List<ClassSubdivision> subdivisions = [];
        foreach (var (code, number, caption) in added.DistinctBy(static known => known.Code).OrderBy(static known => known.Code))
        {
            ValueList<NlmRange> former = [.. told[number].SelectMany(static change => change.OtherClasses).Distinct()];
            if (former.IsEmpty && code.HasTopic)
            {
                former = [NlmRange.Parse(code.WithoutTopic.ToString())];
            }

            // What stands under the new number already has moved, and what stands in a topic of the same number has its own.
            var pieces = former.SelectMany(range => Within(shelves, range.Shelf)).Distinct()
                .Where(shelved => NlmClassText.TryRead(shelved.CallNumber.Text, out var read) && read.Code != code && !(code.HasTopic && read.Code.HasTopic))
                .OrderBy(static known => known.CallNumber, CallNumber.ShelfOrder)
                .ToValueList();
            if (!pieces.IsEmpty)
            {
                subdivisions.Add(new ClassSubdivision(number, caption, former, pieces));
            }
        }

        return [.. subdivisions];
    }

    private static IEnumerable<ShelvedNumber> Within(List<ShelvedNumber> sorted, ShelfRange range)
    {
        var (low, high) = (0, sorted.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle].CallNumber.Key < range.From)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        for (; low < sorted.Count && range.Contains(sorted[low].CallNumber.Key); low++)
        {
            yield return sorted[low];
        }
    }

    private static bool IsNlm(NlmClassCode code) => Keys.ClassLetters.IsNineteenthCentury(code.Schedule.ToNumber().Letters);
}
