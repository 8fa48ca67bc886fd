namespace MedLib.Domain.Classification.Cutters;

/// <summary>The marks that tell the works of an author apart: the first letters of the title, small.</summary>
public static class WorkMarks
{
    /// <summary>The mark of a title, or of the author of a biography.</summary>
    /// <param name="name">The title, whose initial article is skipped; or the author's name, under a biographee.</param>
    /// <param name="letters">How many letters, at least one.</param>
    /// <returns>The letters, fewer where the name has fewer; the empty string where it has no Latin letter.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no letter to take.</exception>
    public static string Of(CutterName name, int letters)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentOutOfRangeException.ThrowIfLessThan(letters, 1);
        return name.Letters(letters);
    }
}
