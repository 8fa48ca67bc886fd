using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Paths;

/// <summary>Codes of subfields: one, or all from one to another.</summary>
internal readonly record struct PathCodes(char From, char To)
{
    /// <summary>How many codes are meant.</summary>
    public int Count => To - From + 1;

    /// <summary>Whether a code is meant.</summary>
    public bool Contains(char code) => code >= From && code <= To;

    /// <inheritdoc/>
    public override string ToString() => From == To ? $"${From}" : $"${From}-{To}";
}

/// <summary>Which subfields of a field are meant, which characters of them, and when.</summary>
internal sealed record PathSubfield(PathCodes Codes, PathRange? Index, PathRange? Characters, ValueList<PathCondition> Conditions)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Codes}{PathWriting.Index(Index)}{PathWriting.Characters(Characters)}{string.Concat(Conditions)}";
}
