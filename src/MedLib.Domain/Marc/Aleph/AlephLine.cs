namespace MedLib.Domain.Marc.Aleph;

/// <summary>The columns of an Aleph sequential line: number, tag, indicators, alphabet, content.</summary>
/// <remarks>
/// <c>000000001 24510 L $$aTitle</c>: nine digits of the system number, a blank, the tag and two indicators, a blank, a letter for the
/// alphabet (L for Latin), a blank, and the rest is content.
/// </remarks>
internal static class AlephLine
{
    /// <summary>The number of digits of a system number.</summary>
    public const int NumberLength = 9;

    /// <summary>Where the tag stands.</summary>
    public const int Tag = 10;

    /// <summary>Where the indicators stand.</summary>
    public const int Indicators = 13;

    /// <summary>Where the content starts.</summary>
    public const int Content = 18;

    /// <summary>The most bytes of content of a field that Aleph takes in one line.</summary>
    public const int MaxContent = 2_000;

    /// <summary>What starts a continuation at the border of two subfields, before the delimiter of the second.</summary>
    public static ReadOnlySpan<byte> Continued => "$$9^"u8;

    /// <summary>What starts a continuation within a subfield, before its delimiter and its code.</summary>
    public static ReadOnlySpan<byte> ContinuedWithin => "$$9^^"u8;

    /// <summary>Whether a text is a line; its content may be missing with the blank before it, which some tools cut off.</summary>
    public static bool Is(ReadOnlySpan<byte> line) =>
        line.Length >= Content - 1 && !line[..NumberLength].ContainsAnyExceptInRange((byte)'0', (byte)'9')
        && line[NumberLength] == ' ' && line[Indicators + 2] == ' ' && line[Indicators + 3] is >= (byte)'A' and <= (byte)'Z'
        && (line.Length < Content || line[Content - 1] == ' ');
}
