namespace MedLib.Domain.Cataloging.Descriptions;

/// <summary>A language by its code in the MARC Code List for Languages: three small letters, such as <c>eng</c>.</summary>
/// <remarks>An open list: the list has near 500 codes, and others are kept as they are. The properties name what medical libraries meet most.</remarks>
/// <param name="Code">The code.</param>
public readonly record struct LanguageCode(string Code)
{
    /// <summary>English.</summary>
    public static LanguageCode English => new("eng");

    /// <summary>French.</summary>
    public static LanguageCode French => new("fre");

    /// <summary>German.</summary>
    public static LanguageCode German => new("ger");

    /// <summary>Spanish.</summary>
    public static LanguageCode Spanish => new("spa");

    /// <summary>Latin.</summary>
    public static LanguageCode Latin => new("lat");

    /// <summary>Several languages.</summary>
    public static LanguageCode Multiple => new("mul");

    /// <summary>Not determined.</summary>
    public static LanguageCode Undetermined => new("und");

    /// <summary>Whether the code is one of those named here.</summary>
    public bool IsKnown => Code is "eng" or "fre" or "ger" or "spa" or "lat" or "mul" or "und";

    /// <summary>Whether the code has the form of one: three small letters.</summary>
    public bool IsWellFormed => Code is { Length: 3 } && !Code.AsSpan().ContainsAnyExceptInRange('a', 'z');

    /// <summary>The code.</summary>
    public override string ToString() => Code ?? "";
}
