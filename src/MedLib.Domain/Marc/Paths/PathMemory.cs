namespace MedLib.Domain.Marc.Paths;

/// <summary>What was found of a record, or of one field of it, while a path walks over it: no term and no test is worked out twice.</summary>
internal sealed class PathMemory
{
    /// <summary>The values of terms.</summary>
    public Dictionary<PathTerm, PathValues> Values { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether tests hold.</summary>
    public Dictionary<PathTest, bool> Answers { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        Values.Clear();
        Answers.Clear();
    }
}
