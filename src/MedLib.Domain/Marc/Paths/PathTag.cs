namespace MedLib.Domain.Marc.Paths;

/// <summary>Which tags are meant: three characters, a period for any one; or the leader.</summary>
internal readonly record struct PathTag
{
    private const char Any = '.';
    private const string LeaderTag = "LDR";

    // Where nothing but the end is open, tags are compared as numbers; this is nearly always so.
    private readonly MarcTag _lowest;
    private readonly MarcTag _highest;
    private readonly bool _hasInnerWildcard;

    public PathTag(string text)
    {
        Text = text;
        _lowest = text.Replace(Any, ' ');
        _highest = text.Replace(Any, '~');
        _hasInnerWildcard = text.TrimEnd(Any).Contains(Any, StringComparison.Ordinal);
    }

    /// <summary>The three characters.</summary>
    public string Text { get; }

    /// <summary>Whether the leader is meant, which is no field.</summary>
    public bool IsLeader => string.Equals(Text, LeaderTag, StringComparison.Ordinal);

    /// <summary>Whether a field with this tag is meant.</summary>
    public bool Matches(MarcTag tag) => tag >= _lowest && tag <= _highest && (!_hasInnerWildcard || MatchesEach(tag.ToString()));

    /// <inheritdoc/>
    public override string ToString() => Text;

    private bool MatchesEach(string tag)
    {
        for (var i = 0; i < tag.Length; i++)
        {
            if (Text[i] != Any && Text[i] != tag[i])
            {
                return false;
            }
        }

        return true;
    }
}
