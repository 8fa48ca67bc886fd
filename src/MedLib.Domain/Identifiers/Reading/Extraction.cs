using MedLib.Domain.Results;

namespace MedLib.Domain.Identifiers.Reading;

/// <summary>The first of a text, and all of it.</summary>
internal static class Extraction
{
    internal static T First<T>(ReadOnlySpan<char> text)
        where T : struct, IExtractable<T>
    {
        var from = 0;
        return T.TryFindNext(text, ref from, out var found) ? found : default;
    }

    internal static ValueList<T> All<T>(ReadOnlySpan<char> text)
        where T : struct, IExtractable<T>
    {
        var all = new List<T>();
        var from = 0;
        while (from <= text.Length && T.TryFindNext(text, ref from, out var found))
        {
            all.Add(found);
        }

        return [.. all];
    }

    /// <summary>Reads the whole text, when the search stands at its beginning: then nothing beside it is needed to know what it is.</summary>
    internal static bool TryWhole<T>(ReadOnlySpan<char> text, ref int from, out T found)
        where T : struct, IExtractable<T>
    {
        found = default;
        if (from > 0 || !T.TryParse(text, provider: null, out found))
        {
            return false;
        }

        from = text.Length;
        return true;
    }
}
