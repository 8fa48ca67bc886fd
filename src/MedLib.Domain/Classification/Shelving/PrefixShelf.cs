namespace MedLib.Domain.Classification.Shelving;

/// <summary>Where things stand whose call numbers have a prefix that is not listed.</summary>
public enum PrefixShelf
{
    /// <summary>Among those without a prefix, which is printed but does not file.</summary>
    WithTheRest = 0,

    /// <summary>On a shelf of their own before the rest; several such shelves in the order of the alphabet.</summary>
    Before = 1,

    /// <summary>On a shelf of their own after the rest; several such shelves in the order of the alphabet.</summary>
    After = 2,
}
