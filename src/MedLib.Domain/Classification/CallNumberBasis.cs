namespace MedLib.Domain.Classification;

/// <summary>What speaks for a scheme in the text of a call number.</summary>
public enum CallNumberBasis
{
    /// <summary>Words and numbers only: any scheme may have them.</summary>
    Words = 0,

    /// <summary>A class of the scheme with an author's or a title's mark, or the item of a series.</summary>
    ClassAndItem = 1,

    /// <summary>A class of the scheme and nothing else that only a call number has.</summary>
    ClassAlone = 2,

    /// <summary>Signs that only this scheme has: UDC's auxiliaries, marks of segmentation in a Dewey number.</summary>
    Signs = 3,

    /// <summary>The shape of an accession number of NLM.</summary>
    Accession = 4,

    /// <summary>The name of a medium before a number: <c>CD 123</c>.</summary>
    MediumAndNumber = 5,

    /// <summary>A running number, perhaps with letters before it.</summary>
    RunningNumber = 6,
}
