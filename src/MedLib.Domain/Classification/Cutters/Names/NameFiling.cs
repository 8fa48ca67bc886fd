namespace MedLib.Domain.Classification.Cutters.Names;

/// <summary>Puts the words of a name into the form in which they are compared: small, one space between, surname first.</summary>
internal static class NameFiling
{
    internal static string OfPerson(ReadOnlySpan<char> name, CutterFiling filing)
    {
        var words = NameWords.Of(name);
        var surname = words.FindIndex(static word => word.IsAfterComma) is >= 0 and var comma ? comma : words.Count;
        var spelledOut = filing == CutterFiling.SpelledOut;
        var filed = new List<string>(words.Count);
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i].Text;
            filed.Add(i >= surname ? NameParticles.Forename(word) : spelledOut ? Surname(word, words[i].Written, hasMore: i + 1 < surname) : word);
        }

        // De la Cruz files as Delacruz.
        var joined = 0;
        while (joined + 1 < surname && NameParticles.IsPrefix(filed[joined]))
        {
            joined++;
        }

        return string.Concat(filed.Take(joined)) + string.Join(' ', filed.Skip(joined));
    }

    internal static string OfWords(ReadOnlySpan<char> name, CutterFiling filing)
    {
        var words = NameWords.Of(name);
        var filed = words.ConvertAll(static word => word.Text);
        if (filing == CutterFiling.SpelledOut)
        {
            for (var i = 0; i < words.Count; i++)
            {
                // By the letters' case, as ST and MCAT are no saint and no Scot.
                var written = words[i].Written;
                filed[i] = written is "St" or "Ste" && i + 1 < words.Count || written is ['M', 'c', >= 'A' and <= 'Z']
                    ? Surname(filed[i], written, hasMore: true)
                    : filed[i];
            }
        }

        return string.Join(' ', Country(name, filed));
    }

    private static string Surname(string word, string written, bool hasMore) => word switch
    {
        "st" when hasMore => "saint",
        "ste" when hasMore => "sainte",
        "mc" when hasMore => "mac",
        ['m', 'c', _, ..] => string.Concat("mac", word.AsSpan(2)),
        ['m', _, ..] when written is [_, '\'' or '\u2019' or '\u2018', ..] => string.Concat("mac", word.AsSpan(1)),
        _ => word,
    };

    // The two exceptions that NLM makes to filing abbreviations as they are written.
    private static List<string> Country(ReadOnlySpan<char> name, List<string> words)
    {
        var start = name.TrimStart();
        if (words is ["u", "s", ..] && start.StartsWith("U."))
        {
            (words[0], words[1]) = ("united", "states");
        }
        else if (words is ["gt", "brit", ..] && start.StartsWith("Gt."))
        {
            (words[0], words[1]) = ("great", "britain");
        }

        return words;
    }
}
