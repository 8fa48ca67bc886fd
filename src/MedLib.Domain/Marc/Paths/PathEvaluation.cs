namespace MedLib.Domain.Marc.Paths;

/// <summary>One walk of a path over a record. Terms that look at the whole record are found once, so that the walk is linear in it.</summary>
internal sealed class PathEvaluation(MarcPath path, MarcRecord record)
{
    private PathTests? _tests;

    private PathTests Tests => _tests ??= new(record);

    public IEnumerable<string> Values()
    {
        if (path.Tag.IsLeader)
        {
            return path.Index is not { } index || (index.TryResolve(1, out var first, out _) && first == 0) ? FieldValues(null) : [];
        }

        return Fields(record, path.Tag, path.Index).SelectMany(FieldValues);
    }

    /// <summary>The fields of a record that have a tag, or those of them that an index names.</summary>
    public static IEnumerable<MarcField> Fields(MarcRecord record, PathTag tag, PathRange? index)
    {
        var (first, end) = (0, int.MaxValue);
        if (index is { } range && !range.TryResolve(record.Fields.Count(field => tag.Matches(field.Tag)), out first, out end))
        {
            yield break;
        }

        var at = 0;
        foreach (var field in record.Fields)
        {
            if (tag.Matches(field.Tag) && at++ >= first)
            {
                if (at > end)
                {
                    yield break;
                }

                yield return field;
            }
        }
    }

    // No field is the leader.
    private IEnumerable<string> FieldValues(MarcField? field)
    {
        if (path.Subfields.IsEmpty)
        {
            var whole = PathText.Of(record, field, path.Indicator);
            if (whole is not null && PathText.Slice(whole, path.Characters) is { } value && Tests.Hold(path.Conditions, new(field, IsSubfield: false, whole, value)))
            {
                yield return value;
            }

            yield break;
        }

        if (field is not MarcField.Data data || (!path.Conditions.IsEmpty && !Tests.Hold(path.Conditions, OfWhole(data))))
        {
            yield break;
        }

        foreach (var part in path.Subfields)
        {
            foreach (var whole in Subfields(data, part.Codes, part.Index))
            {
                if (PathText.Slice(whole, part.Characters) is { } value && Tests.Hold(part.Conditions, new(data, IsSubfield: true, whole, value)))
                {
                    yield return value;
                }
            }
        }
    }

    /// <summary>The texts of subfields, in order; an index counts each code by itself.</summary>
    public static IEnumerable<string> Subfields(MarcField.Data field, PathCodes codes, PathRange? index)
    {
        if (index is not { } range)
        {
            foreach (var subfield in field.Subfields)
            {
                if (codes.Contains(subfield.Code))
                {
                    yield return subfield.Value;
                }
            }

            yield break;
        }

        var (totals, seen) = (new int[codes.Count], new int[codes.Count]);
        foreach (var subfield in field.Subfields)
        {
            if (codes.Contains(subfield.Code))
            {
                totals[subfield.Code - codes.From]++;
            }
        }

        foreach (var subfield in field.Subfields)
        {
            if (codes.Contains(subfield.Code) && range.TryResolve(totals[subfield.Code - codes.From], out var first, out var end)
                && seen[subfield.Code - codes.From]++ is var at && at >= first && at < end)
            {
                yield return subfield.Value;
            }
        }
    }

    private static PathPlace OfWhole(MarcField.Data field)
    {
        var text = PathText.Of(field);
        return new(field, IsSubfield: false, text, text);
    }
}
