using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Paths;

/// <summary>Where a condition is tested: the field (null for the leader), whether at one of its subfields, the whole text and the part of it that the path means.</summary>
internal readonly record struct PathPlace(MarcField? Field, bool IsSubfield, string Whole, string Value);

/// <summary>Tests the conditions of a path (MARCspec, sections 10.2 to 10.5).</summary>
internal sealed class PathTests(MarcRecord record)
{
    private PathMemory? _ofRecord;
    private PathMemory? _ofField;
    private MarcField? _field;

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
            if (IsRemembered(test, place))
            {
                return true;
            }
        }

        return false;
    }

    // What a test says that looks at no more than the record, or the field, is the same wherever in it the test is made.
    private bool IsRemembered(PathTest test, in PathPlace place)
    {
        if (MemoryOf(test, place) is not { } memory)
        {
            return Holds(test, place);
        }

        if (!memory.Answers.TryGetValue(test, out var holds))
        {
            memory.Answers.Add(test, holds = Holds(test, place));
        }

        return holds;
    }

    private PathMemory? MemoryOf(PathTest test, in PathPlace place)
    {
        var hasLeft = test.Left is not null || test.Operator is PathOperator.Exists or PathOperator.Missing;
        return !hasLeft || IsOf(test.Left, PathScope.Own) || IsOf(test.Right, PathScope.Own) ? null
            : IsOf(test.Left, PathScope.Field) || IsOf(test.Right, PathScope.Field) ? OfField(place)
            : _ofRecord ??= new();
    }

    private static bool IsOf(PathTerm? term, PathScope scope) => term is PathTerm.Reference reference && reference.Scope == scope;

    // A field as a whole is tested once, which nothing need be remembered of.
    private PathMemory? OfField(in PathPlace place)
    {
        if (place.IsSubfield && !ReferenceEquals(place.Field, _field))
        {
            _field = place.Field;
            _ofField?.Clear();
        }

        return place.IsSubfield ? _ofField ??= new() : null;
    }

    // Without a value on the left nothing holds, whatever the sign; the value itself stands there where no term does.
    private bool Holds(PathTest test, in PathPlace place)
    {
        var left = test.Left is { } term ? Values(term, place) : null;
        if (left is { IsEmpty: true })
        {
            return false;
        }

        var right = Values(test.Right, place);
        if (test.Operator is PathOperator.Exists or PathOperator.Missing)
        {
            return right.IsEmpty == (test.Operator == PathOperator.Missing);
        }

        left ??= new([place.Value]);
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
        PathTerm.Reference { Scope: PathScope.Field } reference => OfField(reference, place),
        PathTerm.Reference own => new(PathText.Slice(place.Whole, own.Characters) is { } text ? [text] : []),
        _ => new([]),
    };

    private PathValues OfRecord(PathTerm.Reference reference)
    {
        _ofRecord ??= new();
        if (!_ofRecord.Values.TryGetValue(reference, out var values))
        {
            IEnumerable<string> found = reference.Tag.IsLeader
                ? reference.Index is not { } index || (index.TryResolve(1, out var first, out _) && first == 0) ? OfField(reference, null) : []
                : PathEvaluation.Fields(record, reference.Tag, reference.Index).SelectMany(field => OfField(reference, field));
            _ofRecord.Values.Add(reference, values = new([.. found]));
        }

        return values;
    }

    private PathValues OfField(PathTerm.Reference reference, in PathPlace place)
    {
        if (OfField(place) is not { } memory)
        {
            return new([.. OfField(reference, place.Field)]);
        }

        if (!memory.Values.TryGetValue(reference, out var values))
        {
            memory.Values.Add(reference, values = new([.. OfField(reference, place.Field)]));
        }

        return values;
    }

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
