using MedLib.Domain.Results;

namespace MedLib.Domain.Identifiers;

/// <summary>Which ISSN is the ISSN-L of each: the one number that stands for a journal in all its media (ISO 3297).</summary>
/// <remarks>
/// The ISSN International Centre chooses it when it registers a title, as a rule the number registered first, and gives out a table
/// of all of them. Nothing about a number tells its ISSN-L, so without such a table it is not known.
/// </remarks>
public sealed class LinkingIssns
{
    private const char Column = '\t';
    private readonly int[] _numbers; // sorted
    private readonly int[] _linking; // beside each number its own
    private readonly int[] _byLinking; // the numbers once more, sorted by their linking number
    private readonly int[] _sortedLinking;

    private LinkingIssns(Dictionary<int, int> links)
    {
        _numbers = [.. links.Keys];
        _linking = [.. links.Values];
        Array.Sort(_numbers, _linking);
        _byLinking = [.. _numbers];
        _sortedLinking = [.. _linking];
        Array.Sort(_sortedLinking, _byLinking);
    }

    /// <summary>The table that knows no number.</summary>
    public static LinkingIssns Empty { get; } = new([]);

    /// <summary>How many numbers the table knows.</summary>
    public int Count => _numbers.Length;

    /// <summary>A table of these links; where a number is there twice, the later link counts.</summary>
    /// <param name="links">Each ISSN with its ISSN-L. Pairs in which either is <see cref="Issn.None"/> are left out.</param>
    public static LinkingIssns Of(IEnumerable<(Issn Issn, Issn Linking)> links)
    {
        ArgumentNullException.ThrowIfNull(links);
        var known = new Dictionary<int, int>();
        foreach (var (issn, linking) in links)
        {
            if (!issn.IsNone && !linking.IsNone)
            {
                known[issn.Number] = linking.Number;
            }
        }

        return new LinkingIssns(known);
    }

    /// <summary>Reads the table of the ISSN International Centre: in each line an ISSN, a tab and its ISSN-L.</summary>
    /// <param name="text">The table. Lines that do not begin with two ISSNs, such as its heading, are left out.</param>
    public static LinkingIssns Read(TextReader text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Of(Links(text));
    }

    /// <summary>The ISSN-L of a number, or <see cref="Issn.None"/> where the table does not know the number.</summary>
    /// <param name="issn">The number of one medium.</param>
    public Issn Find(Issn issn) => Array.BinarySearch(_numbers, issn.Number) is >= 0 and var at ? Issn.OfNumber(_linking[at]) : Issn.None;

    /// <summary>Whether two numbers are known to be of one journal.</summary>
    /// <param name="one">A number.</param>
    /// <param name="other">Another number.</param>
    public bool AreOneTitle(Issn one, Issn other) => !one.IsNone && (one == other || (Find(one) is { IsNone: false } linking && linking == Find(other)));

    /// <summary>The numbers of all media that share an ISSN-L, in ascending order.</summary>
    /// <param name="linking">The ISSN-L.</param>
    public ValueList<Issn> MediaOf(Issn linking)
    {
        var at = Array.BinarySearch(_sortedLinking, linking.Number);
        if (at < 0)
        {
            return [];
        }

        var (start, end) = (at, at + 1);
        while (start > 0 && _sortedLinking[start - 1] == linking.Number)
        {
            start--;
        }

        while (end < _sortedLinking.Length && _sortedLinking[end] == linking.Number)
        {
            end++;
        }

        return [.. _byLinking[start..end].Order().Select(Issn.OfNumber)];
    }

    private static IEnumerable<(Issn Issn, Issn Linking)> Links(TextReader text)
    {
        while (text.ReadLine() is { } line)
        {
            if (line.Split(Column) is [var number, var link, ..] && Issn.TryParse(number, out var issn) && Issn.TryParse(link, out var linking))
            {
                yield return (issn, linking);
            }
        }
    }
}
