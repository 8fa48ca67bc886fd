namespace MedLib.Domain.Classification.Cutters.Names;

/// <summary>The articles that a title may start with and does not file by, for each language.</summary>
/// <remarks>Forms are small. One that ends with an apostrophe or a hyphen is written together with the next word.</remarks>
internal static class InitialArticles
{
    /// <summary>Where a title starts to file: after its article, if it starts with one of its language.</summary>
    /// <param name="title">The title.</param>
    /// <param name="language">The MARC code of its language, or null where it is not known: then nothing is skipped.</param>
    internal static int Skip(ReadOnlySpan<char> title, string? language)
    {
        var start = 0;
        while (start < title.Length && !char.IsLetterOrDigit(title[start]) && !IsApostrophe(title[start]))
        {
            start++;
        }

        var articles = language is null ? "" : Of(language);
        foreach (var article in articles.AsSpan().Split(' '))
        {
            var end = End(title, start, articles.AsSpan(article));
            if (end > 0 && title[end..].ContainsAnyExcept(' ', '\u00A0'))
            {
                return end;
            }
        }

        return 0;
    }

    private static int End(ReadOnlySpan<char> title, int start, ReadOnlySpan<char> article)
    {
        var end = start + article.Length;
        if (article.IsEmpty || end >= title.Length)
        {
            return 0;
        }

        for (var i = 0; i < article.Length; i++)
        {
            var c = title[start + i];
            if (article[i] != (IsApostrophe(c) ? '\'' : char.ToLowerInvariant(c)))
            {
                return 0;
            }
        }

        return article[^1] is '\'' or '-' || title[end] is ' ' or '\u00A0' ? end : 0;
    }

    private static bool IsApostrophe(char c) => c is '\'' or '\u2018' or '\u2019';

    private static string Of(string language) => (language.Length == 3 ? Small(language) : "") switch
    {
        "afr" => "die 'n",
        "ara" => "al- el-",
        "cat" => "el els la les l' un una uns unes",
        "dan" => "en et den det de",
        "dut" => "de het een 't 'n",
        "eng" => "the a an",
        "epo" => "la",
        "fre" => "le la les l' un une",
        "ger" => "der die das dem den des ein eine einem einen einer eines",
        "gle" => "an na",
        "glg" => "o a os as un unha",
        "heb" => "ha- he-",
        "hun" => "a az egy",
        "ita" => "il lo la l' i gli gl' le un uno una un'",
        "mlt" => "il- l-",
        "nno" => "ein ei eit den det dei",
        "nob" => "en ei et den det de",
        "nor" => "en ein ei et eit den det de dei",
        "por" => "o a os as um uma uns umas",
        "rum" => "un o",
        "spa" => "el la lo los las un una unos unas",
        "swe" => "en ett den det de",
        "wel" => "y yr",
        "yid" => "der di dos a an",
        _ => "",
    };

    private static string Small(string code) => string.Concat([char.ToLowerInvariant(code[0]), char.ToLowerInvariant(code[1]), char.ToLowerInvariant(code[2])]);
}
