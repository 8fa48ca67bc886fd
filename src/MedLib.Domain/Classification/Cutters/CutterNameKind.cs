namespace MedLib.Domain.Classification.Cutters;

/// <summary>What a name that a cutter is made from is the name of.</summary>
public enum CutterNameKind
{
    /// <summary>A person, surname first.</summary>
    Person = 0,

    /// <summary>An organization, a congress, a place.</summary>
    Corporate = 1,

    /// <summary>A work.</summary>
    Title = 2,
}
