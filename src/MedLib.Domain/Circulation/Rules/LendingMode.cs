namespace MedLib.Domain.Circulation.Rules;

/// <summary>Whether something is lent.</summary>
public enum LendingMode
{
    /// <summary>It is lent out.</summary>
    Out = 0,

    /// <summary>It is used in the library only.</summary>
    InLibraryOnly = 1,

    /// <summary>It is not lent at all.</summary>
    NotAtAll = 2,
}
