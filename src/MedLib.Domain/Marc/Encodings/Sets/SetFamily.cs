namespace MedLib.Domain.Marc.Encodings.Sets;

/// <summary>The character sets that one encoding switches between, in the manner of ISO 2022.</summary>
internal sealed class SetFamily
{
    private readonly CharacterSet?[] _byFinal = new CharacterSet?[128];

    /// <summary>The sets in the order in which they are preferred for a character that several have; the first two are where a value begins.</summary>
    public SetFamily(bool hasReferences, params ReadOnlySpan<CharacterSet> sets)
    {
        Sets = [.. sets];
        foreach (var set in sets)
        {
            _byFinal[set.Final] = set;
        }

        HasReferences = hasReferences;
        Index = new CodeIndex(this);
    }

    /// <summary>All of the sets.</summary>
    public CharacterSet[] Sets { get; }

    /// <summary>The set in G0 where a value begins and where it ends.</summary>
    public CharacterSet Basic => Sets[0];

    /// <summary>The set in G1 where a value begins.</summary>
    public CharacterSet Extended => Sets[1];

    /// <summary>Whether numeric references stand for what no set has.</summary>
    public bool HasReferences { get; }

    /// <summary>The codes of each character.</summary>
    public CodeIndex Index { get; }

    /// <summary>Has a set known by another final byte too.</summary>
    public void Alias(byte final, CharacterSet set) => _byFinal[final] = set;

    /// <summary>The set with a final byte, or null.</summary>
    public CharacterSet? Find(byte final) => final < 128 ? _byFinal[final] : null;
}
