namespace MedLib.Domain.Marc.Paths;

/// <summary>What a condition stands after.</summary>
internal readonly record struct PathContext(PathTag Tag, PathRange? Index, PathCodes? Codes, bool IsIndicator, bool IsFixed);

/// <content>Terms that name values of the record, abbreviated or not (MARCspec, sections 9.7.2 and 10.3).</content>
internal ref partial struct PathParser
{
    private bool TryReference(PathContext context, out PathTerm term)
    {
        term = null!;
        var tag = context.Tag;
        var isAbbreviated = Next is '[' or '/' or '$' or '^';
        if (!isAbbreviated && !TryTag(out tag))
        {
            return false;
        }

        var start = _at;
        if (!TryIndex(out var index))
        {
            return false;
        }

        PathCodes? codes = null;
        PathRange? codeIndex = null;
        if (Next == '$')
        {
            if (!TryCodes(out var named) || !TryIndex(out codeIndex))
            {
                return false;
            }

            codes = named;
        }
        else if (isAbbreviated && index is not null && context.Codes is not null && Next != '^')
        {
            // After a subfield, an index alone counts the subfields of its code.
            (codes, codeIndex, index) = (context.Codes, index, null);
        }

        var ofFixed = isAbbreviated && context.IsFixed && Next == '^';
        var ofIndicator = isAbbreviated && context.IsIndicator && _at == start && Next == '/';
        if (ofFixed || ofIndicator)
        {
            return Fail(MarcCodes.PathConditionWrong, _at); // fixed fields have no indicators, and an indicator is one character
        }

        var indicator = 0;
        if ((codes is null && !TryIndicator(out indicator)) || !TryCharacters(indicator == 0, out var characters))
        {
            return false;
        }

        // A tag that is the context's own speaks of the same field, unless an index says which.
        var scope = index is not null || tag != context.Tag ? PathScope.Record
            : isAbbreviated && codes is null && indicator == 0 ? PathScope.Own
            : PathScope.Field;
        term = new PathTerm.Reference(scope, tag, index, codes, codeIndex, indicator, characters, IsSpelled: context.IsFixed && indicator != 0);
        return true;
    }
}
