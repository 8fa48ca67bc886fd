using MedLib.Domain.Classification.Schedules.Files;

namespace MedLib.Domain.Classification.Schedules.Words;

/// <summary>Which classes the captions give to which MeSH headings: made from MeSH 2017 and the captions, it is no index of NLM's.</summary>
internal sealed class HeadingTable
{
    private static readonly Lazy<HeadingTable> LazyEmbedded = new(EmbeddedSchedule.ReadHeadings);
    private readonly Dictionary<string, NlmClassCode[]> _classes = new(StringComparer.Ordinal);

    /// <summary>A table from lines of a heading and its classes, with tabs between.</summary>
    internal HeadingTable(string lines)
    {
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var columns = line.Split('\t');
            _classes[CaptionText.Key(columns[0])] = Array.ConvertAll(columns[1..], static number => NlmClassText.TryRead(number, out var read) ? read.Code : default);
        }
    }

    internal static HeadingTable Embedded => LazyEmbedded.Value;

    /// <summary>The classes of a heading; none where the table does not have it.</summary>
    /// <param name="key">The heading's words, as <see cref="CaptionText.Key"/> makes them.</param>
    internal ReadOnlySpan<NlmClassCode> Find(string key) => _classes.GetValueOrDefault(key);
}
