namespace MedLib.Domain.Classification;

/// <summary>The codes of what may be found in call numbers of schemes other than NLM's. CLS-040 to CLS-069 are taken here.</summary>
public static class CallNumberCodes
{
    /// <summary>There are double or wide spaces or full-width characters.</summary>
    public const string WideCharacters = "CLS-040";

    /// <summary>The text starts with no class of the Library of Congress: one to three letters and a number.</summary>
    public const string NoLcClass = "CLS-041";

    /// <summary>The letters are of a schedule of NLM (QS to QZ, W), or start with one that the Library of Congress does not use (I, O, X, Y).</summary>
    public const string LettersNotOfLc = "CLS-042";

    /// <summary>The Library of Congress' outline has no subclass of these letters.</summary>
    public const string UnknownLcSubclass = "CLS-043";

    /// <summary>No class of the Library of Congress has a number over 9999.</summary>
    public const string LcNumberTooLarge = "CLS-044";

    /// <summary>The class number has a second decimal point.</summary>
    public const string SecondDecimalPoint = "CLS-045";

    /// <summary>The letters of the class or of the agency are in lower case.</summary>
    public const string LowerCaseClass = "CLS-046";

    /// <summary>A cutter has no number.</summary>
    public const string CutterWithoutNumber = "CLS-047";

    /// <summary>There are more than three cutters.</summary>
    public const string TooManyCutters = "CLS-048";

    /// <summary>The prefix of a Dewey number has the letters of a class of the Library of Congress or of NLM.</summary>
    public const string DeweyPrefixMayBeClass = "CLS-049";

    /// <summary>There is no Dewey number: three digits, or a mark of fiction such as <c>[Fic]</c>.</summary>
    public const string NoDeweyNumber = "CLS-050";

    /// <summary>A Dewey number has fewer than three digits before the point.</summary>
    public const string DeweyDigitsMissing = "CLS-051";

    /// <summary>A Dewey number has marks of segmentation, which show where it may be cut off.</summary>
    public const string SegmentationMarks = "CLS-052";

    /// <summary>There is a space or a second point inside a Dewey number.</summary>
    public const string SpaceInDeweyNumber = "CLS-053";

    /// <summary>There is more than one Dewey number. The place on the shelf is that of the first.</summary>
    public const string SeveralDeweyNumbers = "CLS-054";

    /// <summary>The number of an edition of the Dewey classification stands with the number; it belongs to field 082 $2.</summary>
    public const string DeweyEditionInNumber = "CLS-055";

    /// <summary>The text starts with no UDC number.</summary>
    public const string NoUdcNumber = "CLS-056";

    /// <summary>A parenthesis, bracket or quotation mark of a UDC number has no partner.</summary>
    public const string UnpairedUdcSign = "CLS-057";

    /// <summary>A sign of a UDC number has nothing after it.</summary>
    public const string EmptyUdcElement = "CLS-058";

    /// <summary>The points of a UDC number do not stand after every third digit.</summary>
    public const string UdcPointsMisplaced = "CLS-059";

    /// <summary>There is a space inside a UDC number.</summary>
    public const string SpaceInUdcNumber = "CLS-060";

    /// <summary>The text starts with no SuDoc stem: letters of an agency, a number, a point and the number of a series.</summary>
    public const string NoSuDocStem = "CLS-061";

    /// <summary>There is no colon after the stem of a SuDoc number.</summary>
    public const string SuDocColonMissing = "CLS-062";

    /// <summary>There is nothing after the colon of a SuDoc number.</summary>
    public const string SuDocItemMissing = "CLS-063";

    /// <summary>The spaces of a SuDoc number are others than the Superintendent of Documents writes.</summary>
    public const string SuDocSpacing = "CLS-064";

    /// <summary>A call number of a scheme without rules here has no letter and no digit.</summary>
    public const string NothingToFileBy = "CLS-065";

    /// <summary>A local call number does not have the shape that the library declared.</summary>
    public const string NotOfLocalPattern = "CLS-066";
}
