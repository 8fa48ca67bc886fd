namespace MedLib.Domain.Classification.Labels;

/// <summary>Codes of what is found when labels are made and put on sheets. None of them keeps a label from being printed.</summary>
public static class LabelCodes
{
    /// <summary>Information: a part is wider than the label and was broken at a decimal point or at punctuation.</summary>
    public const string PartBroken = "CLS-070";

    /// <summary>Warning: a part is wider than the label and has no place to break, so it was broken where the line ends.</summary>
    public const string PartTorn = "CLS-071";

    /// <summary>Warning: the label has more lines than its style allows. None is left out.</summary>
    public const string TooManyLines = "CLS-072";

    /// <summary>Warning: a label is wider or higher than those of the sheet, so that in plain text what follows is out of step with it.</summary>
    public const string LabelTooLarge = "CLS-073";

    /// <summary>Warning: a label fits those of the sheet only with letters that are smaller than the sheet's smallest.</summary>
    public const string LettersTooSmall = "CLS-074";

    /// <summary>Warning: the labels of the sheet reach beyond its page.</summary>
    public const string BeyondPage = "CLS-075";
}
