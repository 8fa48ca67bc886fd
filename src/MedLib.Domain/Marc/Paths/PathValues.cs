using System.Buffers;

namespace MedLib.Domain.Marc.Paths;

/// <summary>The values of a term, and two ways to compare them with others that stay fast when both are many.</summary>
internal sealed class PathValues(string[] items)
{
    // Up to here a comparison of each with each costs less than what speeds it up.
    private const int Few = 64;

    // So often all of the texts are searched before they get an index, which costs as much as many searches.
    private const int Searches = 100;

    private HashSet<string>? _set;
    private SubstringIndex? _index;
    private int _searched;
    private SearchValues<string>? _search;

    public string[] Items { get; } = items;

    public bool IsEmpty => Items.Length == 0;

    /// <summary>Whether one of these is one of the others.</summary>
    public bool EqualsAny(PathValues others)
    {
        if ((long)Items.Length * others.Items.Length > Few)
        {
            var (many, few) = Items.Length >= others.Items.Length ? (this, others) : (others, this);
            many._set ??= new(many.Items, StringComparer.Ordinal);
            return Array.Exists(few.Items, many._set.Contains);
        }

        foreach (var item in Items)
        {
            foreach (var other in others.Items)
            {
                if (string.Equals(item, other, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether one of these includes one of the others.</summary>
    public bool IncludesAny(PathValues others)
    {
        if ((long)Items.Length * others.Items.Length > Few)
        {
            if (Array.Exists(others.Items, static other => other.Length == 0))
            {
                return true;
            }

            if (Items.Length > others.Items.Length && _searched++ >= Searches)
            {
                _index ??= new(Items);
                return Array.Exists(others.Items, other => _index.Contains(other));
            }

            var search = others._search ??= SearchValues.Create(others.Items, StringComparison.Ordinal);
            return Array.Exists(Items, item => item.AsSpan().ContainsAny(search));
        }

        foreach (var item in Items)
        {
            foreach (var other in others.Items)
            {
                if (item.Contains(other, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
