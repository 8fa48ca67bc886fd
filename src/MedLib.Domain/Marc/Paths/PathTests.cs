using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Paths;

/// <summary>Where a condition is tested: the field (null for the leader), the codes, the whole text and the part of it that the path means.</summary>
internal readonly record struct PathPlace(MarcField? Field, PathCodes Codes, string Whole, string Value);

/// <summary>Tests the conditions of a path (MARCspec, sections 10.2 to 10.5).</summary>
internal sealed class PathTests(MarcRecord record)
{
    private Dictionary<PathTerm, PathValues>? _ofRecord;

    /// <summary>Whether every condition holds.</summary>
    public bool Hold(ValueList<PathCondition> conditions, in PathPlace place)
    {
        foreach (var condition in conditions)
        {
            if (!Holds(condition, place))
            {
                return false;
            }
        }

        return true;
    }

    private bool Holds(PathCondition condition, in PathPlace place)
    {
        foreach (var test in condition.Alternatives)
        {
            if (Holds(test, place))
            {
                return true;
            }
        }

        return false;
    }

    // Without a value on the left nothing holds, whatever the sign; the value itself stands there where no term does.
    private bool Holds(PathTest test, in PathPlace place)
    {
        if (test.Left is { } term && Values(term, place).IsEmpty)
        {
            return false;
        }

        var right = Values(test.Right, place);
        if (test.Operator is PathOperator.Exists or PathOperator.Missing)
        {
            return right.IsEmpty == (test.Operator == PathOperator.Missing);
        }

        var left = test.Left is null ? new PathValues([place.Value]) : Values(test.Left, place);
        return test.Operator switch
        {
            PathOperator.Equal => left.EqualsAny(right),
            PathOperator.Unequal => !left.EqualsAny(right),
            PathOperator.Includes => left.IncludesAny(right),
            _ => !left.IncludesAny(right),
        };
    }

    private PathValues Values(PathTerm term, in PathPlace place) => term switch
    {
        PathTerm.Comparison comparison => comparison.Values,
        PathTerm.Reference { Scope: PathScope.Record } reference => OfRecord(reference),
        PathTerm.Reference reference => new([.. OfPlace(reference, place)]),
        _ => new([]),
    };

    private PathValues OfRecord(PathTerm.Reference reference)
    {
        _ofRecord ??= new(ReferenceEqualityComparer.Instance);
        if (!_ofRecord.TryGetValue(reference, out var values))
        {
            IEnumerable<string> found = reference.Tag.IsLeader
                ? reference.Index is not { } index || (index.TryResolve(1, out var first, out _) && first == 0) ? OfField(reference, null) : []
                : PathEvaluation.Fields(record, reference.Tag, reference.Index).SelectMany(field => OfField(reference, field));
            _ofRecord.Add(reference, values = new([.. found]));
        }

        return values;
    }

    private IEnumerable<string> OfPlace(PathTerm.Reference reference, in PathPlace place) => reference.Scope == PathScope.Own
        ? PathText.Slice(place.Whole, reference.Characters) is { } text ? [text] : []
        : OfField(reference, place.Field);

    private IEnumerable<string> OfField(PathTerm.Reference reference, MarcField? field)
    {
        if (reference.Codes is { } codes)
        {
            return field is MarcField.Data data
                ? PathEvaluation.Subfields(data, codes, reference.CodeIndex).Select(value => PathText.Slice(value, reference.Characters)).OfType<string>()
                : [];
        }

        return PathText.Of(record, field, reference.Indicator) is { } whole && PathText.Slice(whole, reference.Characters) is { } value ? [value] : [];
    }
}
