namespace MedLib.Domain.Classification.Nlm;

/// <summary>Whose practice call numbers are held to.</summary>
public enum NlmProfile
{
    /// <summary>Any library that uses the classification: what NLM does in its own stacks is no fault elsewhere.</summary>
    AnyLibrary = 0,

    /// <summary>NLM's own stacks, and libraries that shelve exactly as NLM does.</summary>
    OwnStacks = 1,
}
