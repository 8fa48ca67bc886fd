using System.Text;

namespace MedLib.Domain.Marc.Paths;

/// <summary>How the parts of a path are written.</summary>
internal static class PathWriting
{
    /// <summary>What a comparison string cannot hold as it stands, the backslash aside.</summary>
    public const string Escaped = "${}!=~?|";

    public static string Index(PathRange? index) => index is { } range ? $"[{range}]" : "";

    public static string Characters(PathRange? characters) => characters is { } range ? $"/{range}" : "";

    public static string Indicator(int indicator) => indicator switch { 0 => "", 1 => "^1", _ => "^2" };

    public static string Comparison(string text)
    {
        var written = new StringBuilder("\\", text.Length + 8);
        foreach (var character in text)
        {
            if (character == ' ')
            {
                written.Append("\\s");
                continue;
            }

            if (character == '\\' || Escaped.Contains(character, StringComparison.Ordinal))
            {
                written.Append('\\');
            }

            written.Append(character);
        }

        return written.ToString();
    }
}
