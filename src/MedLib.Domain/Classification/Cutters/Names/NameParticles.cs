namespace MedLib.Domain.Classification.Cutters.Names;

/// <summary>Words in names that do not file as they are written.</summary>
internal static class NameParticles
{
    /// <summary>Whether a surname that starts with the word is one word with what follows: <c>De la Cruz</c>, <c>Van den Berg</c>.</summary>
    internal static bool IsPrefix(string word) => word is
        "a" or "af" or "al" or "am" or "ap" or "ar" or "auf" or "aus" or "av" or "ben" or "bin" or "d" or "da" or "dal" or "dall" or "dalla"
        or "dalle" or "das" or "de" or "degl" or "degli" or "dei" or "del" or "della" or "delle" or "dello" or "den" or "der" or "des" or "di"
        or "do" or "dos" or "du" or "el" or "fitz" or "ibn" or "im" or "l" or "la" or "las" or "le" or "les" or "li" or "lo" or "los" or "mac"
        or "o" or "op" or "t" or "te" or "ten" or "ter" or "tom" or "van" or "ver" or "vom" or "von" or "vor" or "zu" or "zum" or "zur";

    /// <summary>A forename in full, where it is one of the customary abbreviations: the two that the table has, and those of their kind that are no names of their own.</summary>
    internal static string Forename(string word) => word switch
    {
        "chas" => "charles",
        "danl" => "daniel",
        "edw" => "edward",
        "geo" => "george",
        "jas" => "james",
        "jno" => "john",
        "jos" => "joseph",
        "robt" => "robert",
        "saml" => "samuel",
        "thos" => "thomas",
        "wm" => "william",
        _ => word,
    };
}
