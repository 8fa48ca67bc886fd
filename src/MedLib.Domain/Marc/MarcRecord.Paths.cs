using MedLib.Domain.Marc.Paths;

namespace MedLib.Domain.Marc;

/// <content>Values by their paths.</content>
public sealed partial record MarcRecord
{
    /// <summary>The values that a path finds, in order; found as they are asked for.</summary>
    /// <param name="path">The path, parsed once.</param>
    public IEnumerable<string> Select(MarcPath path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return new PathEvaluation(path, this).Values();
    }

    /// <summary>The values that a path finds, in order: <c>record.Select("650$a")</c>.</summary>
    /// <param name="path">A MARCspec, as <see cref="MarcPath"/> describes it; <see cref="MarcPath.Parse(ReadOnlySpan{char})"/> it once where many records are asked.</param>
    /// <exception cref="FormatException">The path is no MARCspec.</exception>
    public IEnumerable<string> Select(string path) => Select(MarcPath.Parse(path));

    /// <summary>The first value that a path finds, or null where it finds none.</summary>
    /// <param name="path">The path, parsed once.</param>
    public string? First(MarcPath path) => Select(path).FirstOrDefault();

    /// <summary>The first value that a path finds, or null where it finds none: <c>record.First("008/35-37")</c>.</summary>
    /// <param name="path">A MARCspec, as <see cref="MarcPath"/> describes it.</param>
    /// <exception cref="FormatException">The path is no MARCspec.</exception>
    public string? First(string path) => First(MarcPath.Parse(path));
}
