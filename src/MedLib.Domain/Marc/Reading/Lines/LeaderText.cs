namespace MedLib.Domain.Marc.Reading.Lines;

/// <summary>Makes a leader of a text that is none.</summary>
internal static class LeaderText
{
    /// <summary>The leader that begins so, filled up with the usual constants; a new one where its characters are none of a leader.</summary>
    public static Leader Filled(string text)
    {
        var filled = text.Length < Leader.Length ? text + Leader.Default.Text[text.Length..] : text[..Leader.Length];
        return Leader.TryParse(filled, out var leader) ? leader : Leader.Default;
    }
}
