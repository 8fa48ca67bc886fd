namespace MedLib.Domain.Classification;

/// <summary>The scheme that a call number belongs to, by its code in the Library of Congress' list of classification sources.</summary>
/// <remarks>An open list: a library may name a scheme of its own. The default value is <see cref="Local"/>.</remarks>
public readonly record struct CallNumberScheme
{
    private const string LocalCode = "local";
    private readonly string? _code;

    /// <summary>A scheme by its code.</summary>
    /// <param name="code">The code, such as <c>nlm</c>; upper and lower case are alike.</param>
    /// <exception cref="ArgumentException">The code is empty.</exception>
    public CallNumberScheme(string code)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        var lower = Lower(code.Trim());
        _code = string.Equals(lower, LocalCode, StringComparison.Ordinal) ? null : lower;
    }

    /// <summary>National Library of Medicine classification.</summary>
    public static CallNumberScheme Nlm { get; } = new("nlm");

    /// <summary>Library of Congress classification.</summary>
    public static CallNumberScheme Lcc { get; } = new("lcc");

    /// <summary>Dewey decimal classification.</summary>
    public static CallNumberScheme Ddc { get; } = new("ddc");

    /// <summary>Universal decimal classification.</summary>
    public static CallNumberScheme Udc { get; } = new("udc");

    /// <summary>Superintendent of Documents classification.</summary>
    public static CallNumberScheme Sudocs { get; } = new("sudocs");

    /// <summary>The library's own scheme, accession numbers and marks of any kind.</summary>
    public static CallNumberScheme Local => default;

    /// <summary>The code.</summary>
    public string Code => _code ?? LocalCode;

    /// <summary>Whether the scheme is one of those named here.</summary>
    public bool IsKnown => Code is "nlm" or "lcc" or "ddc" or "udc" or "sudocs" or LocalCode;

    /// <summary>The scheme's value in the first indicator of MARC 21 field 852: <c>0</c> LC, <c>1</c> Dewey, <c>2</c> NLM, <c>3</c> SuDoc, <c>7</c> a source named in $2, <c>8</c> other.</summary>
    public char ShelvingIndicator => Code switch
    {
        "lcc" => '0',
        "ddc" => '1',
        "nlm" => '2',
        "sudocs" => '3',
        LocalCode => '8',
        _ => '7',
    };

    /// <summary>The scheme that the first indicator of MARC 21 field 852 names.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="source">Subfield $2, which names the scheme under indicator 7.</param>
    /// <returns>The scheme; <see cref="Local"/> for indicators that name none.</returns>
    public static CallNumberScheme FromShelvingIndicator(char indicator, string? source = null) => indicator switch
    {
        '0' => Lcc,
        '1' => Ddc,
        '2' => Nlm,
        '3' => Sudocs,
        '7' when !string.IsNullOrWhiteSpace(source) => new CallNumberScheme(source),
        _ => Local,
    };

    /// <summary>The code.</summary>
    public override string ToString() => Code;

    private static string Lower(string code) => string.Create(code.Length, code, static (span, text) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = char.ToLowerInvariant(text[i]);
        }
    });
}
