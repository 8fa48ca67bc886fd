namespace MedLib.Domain.Marc;

/// <summary>The codes of what reading and writing MARC may find.</summary>
public static class MarcCodes
{
    /// <summary>The record length (leader 00-04) is no number or another than the bytes show; the record's end was found by its terminator.</summary>
    public const string LengthWrong = "MRC-001";

    /// <summary>The record terminator (1D) is missing.</summary>
    public const string RecordTerminatorMissing = "MRC-002";

    /// <summary>The stream ends within the record.</summary>
    public const string Truncated = "MRC-003";

    /// <summary>Line ends, zero bytes, blanks, a byte order mark or an end-of-file character stand between records.</summary>
    public const string Padding = "MRC-004";

    /// <summary>Bytes that are no record and no padding stand between records.</summary>
    public const string Junk = "MRC-005";

    /// <summary>Something stands in the place of a record that cannot be read as one.</summary>
    public const string Unreadable = "MRC-006";

    /// <summary>A record runs on beyond the longest length that is read.</summary>
    public const string TooLong = "MRC-007";

    /// <summary>The data look like another format than ISO 2709.</summary>
    public const string OtherFormat = "MRC-008";

    /// <summary>More bytes follow the one record that was to be read.</summary>
    public const string MoreThanOneRecord = "MRC-009";

    /// <summary>The leader holds other characters than printable ASCII.</summary>
    public const string LeaderNotAscii = "MRC-010";

    /// <summary>The indicator and subfield code counts (leader 10-11) are not 22, or the entry map (20-23) is not 4500.</summary>
    public const string LeaderConstantWrong = "MRC-011";

    /// <summary>The base address of data (leader 12-16) is wrong; the end of the directory was taken.</summary>
    public const string BaseAddressWrong = "MRC-012";

    /// <summary>A directory entry is damaged; its field was found by the field terminators.</summary>
    public const string EntryRepaired = "MRC-013";

    /// <summary>A field was left out, because its directory entry does not say beyond doubt where it lies or what it is.</summary>
    public const string FieldLost = "MRC-014";

    /// <summary>Data that belong to no directory entry were left out.</summary>
    public const string DataWithoutEntry = "MRC-015";

    /// <summary>Two directory entries name the same data.</summary>
    public const string DataShared = "MRC-016";

    /// <summary>The fields lie in another order than their directory entries; the order of the entries was kept.</summary>
    public const string FieldsOutOfOrder = "MRC-017";

    /// <summary>The record has no fields.</summary>
    public const string NoFields = "MRC-018";

    /// <summary>A field terminator (1E) is missing; the field ends where its entry says.</summary>
    public const string FieldTerminatorMissing = "MRC-019";

    /// <summary>The field is cut off; its complete subfields were kept.</summary>
    public const string FieldCutOff = "MRC-020";

    /// <summary>The tag holds other characters than letters and digits.</summary>
    public const string TagUnusual = "MRC-021";

    /// <summary>A data field has not exactly two indicators; blanks were put, or the first two taken.</summary>
    public const string IndicatorCount = "MRC-022";

    /// <summary>A data field has no subfield.</summary>
    public const string NoSubfields = "MRC-023";

    /// <summary>Text before the first subfield was left out.</summary>
    public const string TextOutsideSubfields = "MRC-024";

    /// <summary>A subfield without code and text was left out.</summary>
    public const string SubfieldEmpty = "MRC-025";

    /// <summary>A subfield code or an indicator is no printable ASCII character, or a code is blank.</summary>
    public const string CodeUnusual = "MRC-026";

    /// <summary>A text holds control characters; they were kept.</summary>
    public const string ControlCharacters = "MRC-027";

    /// <summary>A text is not valid UTF-8; each wrong sequence became U+FFFD.</summary>
    public const string InvalidUtf8 = "MRC-028";

    /// <summary>The leader does not declare UTF-8, but the text is valid UTF-8 and was read as such.</summary>
    public const string UndeclaredUtf8 = "MRC-029";

    /// <summary>More was found than a read may hold.</summary>
    public const string FindingsLeftOut = "MRC-031";

    /// <summary>Bytes of a text mean nothing in the encoding of the record; U+FFFD stands in their place, or nothing.</summary>
    public const string InvalidText = "MRC-032";

    /// <summary>An escape sequence of a text names no known character set.</summary>
    public const string EscapeUnknown = "MRC-033";

    /// <summary>A combining mark stands at the end of a text with nothing to combine with; it was kept.</summary>
    public const string MarkWithoutLetter = "MRC-034";

    /// <summary>A text holds codes that mean something at its maker's only.</summary>
    public const string PrivateUse = "MRC-035";

    /// <summary>Damage of a text was repaired by guessing.</summary>
    public const string TextRepaired = "MRC-036";

    /// <summary>The leader declares another encoding than the bytes show; what they show was taken.</summary>
    public const string EncodingMisdeclared = "MRC-037";

    /// <summary>Which bytes a field is was guessed, as recovering asks: look at it before it is trusted.</summary>
    public const string FieldGuessed = "MRC-038";

    /// <summary>A field is too long for ISO 2709: more than 9,999 bytes.</summary>
    public const string FieldTooLong = "MRC-040";

    /// <summary>A record is too long for ISO 2709: more than 99,999 bytes.</summary>
    public const string RecordTooLong = "MRC-041";

    /// <summary>A text to write holds a character that the format itself uses or cannot hold.</summary>
    public const string CharacterNotWritable = "MRC-042";

    /// <summary>A tag, an indicator or a subfield code is not writable: tags are three letters or digits, the others one printable ASCII character.</summary>
    public const string DesignatorNotWritable = "MRC-043";

    /// <summary>The leader to write holds other characters than printable ASCII.</summary>
    public const string LeaderNotWritable = "MRC-044";

    /// <summary>The kind of the field does not suit its tag: control fields are 00X, and data fields have subfields.</summary>
    public const string FieldNotWritable = "MRC-045";

    /// <summary>A line is none of the format, MARCMaker or Aleph sequential; it was left out.</summary>
    public const string LineUnreadable = "MRC-050";

    /// <summary>A mnemonic in braces is not known; it was kept as it stands.</summary>
    public const string MnemonicUnknown = "MRC-052";

    /// <summary>A line without a tag was taken as the rest of the field before it, as MARCMaker allows; its line break was left out.</summary>
    public const string LineContinued = "MRC-053";

    /// <summary>A line of text holds a separator of ISO 2709 (1D, 1E, 1F); U+FFFD stands in its place.</summary>
    public const string SeparatorInText = "MRC-054";

    /// <summary>The mnemonic of a combining mark has no letter after it; the mark was kept.</summary>
    public const string MarkAlone = "MRC-055";

    /// <summary>A path is no MARCspec: a character cannot stand where it does, or the text ends too early.</summary>
    public const string PathUnexpected = "MRC-070";

    /// <summary>A range in a path runs backwards or names too high a number.</summary>
    public const string PathRangeWrong = "MRC-071";

    /// <summary>A condition in a path asks for characters of an indicator or for an indicator of a fixed field.</summary>
    public const string PathConditionWrong = "MRC-072";

    /// <summary>The link to a field in another script (<c>$6</c>) cannot be read.</summary>
    public const string LinkUnreadable = "MRC-073";

    /// <summary>The field that a link (<c>$6</c>) names does not exist, or does not link back.</summary>
    public const string LinkOrphan = "MRC-074";

    /// <summary>The group of fields that a field belongs to (<c>$8</c>) cannot be read.</summary>
    public const string SequenceUnreadable = "MRC-075";

    /// <summary>A field that a difference takes out or changes is not in the record as it was.</summary>
    public const string PatchField = "MRC-076";

    /// <summary>The leader that a difference changes is not as it was.</summary>
    public const string PatchLeader = "MRC-077";

    /// <summary>The record has more or fewer fields than the one that a difference was made of.</summary>
    public const string PatchCount = "MRC-078";

    /// <summary>The text is no well-formed XML or JSON; what the place says was not read.</summary>
    public const string Malformed = "MRC-080";

    /// <summary>The XML has a document type declaration, which may make it expand or fetch anything; it was not read.</summary>
    public const string DocumentTypeRefused = "MRC-081";

    /// <summary>The elements of a record are in no namespace, or in another than that of MARCXML.</summary>
    public const string NamespaceUnusual = "MRC-082";

    /// <summary>The document holds no MARC record, nor a collection of them.</summary>
    public const string NoRecords = "MRC-084";

    /// <summary>An element or a member that a MARC record does not have, or not there, was left out.</summary>
    public const string PartUnknown = "MRC-085";

    /// <summary>The leader of a text format is missing, not 24 characters long, or not printable ASCII; it was filled or cut.</summary>
    public const string LeaderFilled = "MRC-086";

    /// <summary>A field was left out, because it has no tag or one that cannot be held.</summary>
    public const string TagUnusable = "MRC-087";

    /// <summary>An indicator or a subfield code is missing or not one printable ASCII character; a blank stands for one that is missing.</summary>
    public const string DesignatorRepaired = "MRC-088";

    /// <summary>The tag is not three letters or digits; it was kept, filled with blanks.</summary>
    public const string TagUnusualInText = "MRC-089";

    /// <summary>Text that belongs to no field or subfield was left out.</summary>
    public const string TextOutsideValues = "MRC-090";

    /// <summary>A text holds something that is no character or may not be in the format; U+FFFD stands in its place.</summary>
    public const string CharacterUnreadable = "MRC-091";

    /// <summary>A JSON value is of another kind than its place demands; a number was taken as text, anything else was left out.</summary>
    public const string ValueOfOtherKind = "MRC-092";

    /// <summary>A JSON member comes twice; the first was taken.</summary>
    public const string MemberRepeated = "MRC-093";

    /// <summary>Elements or values are nested deeper than any MARC record; reading ended there.</summary>
    public const string NestedTooDeep = "MRC-094";

    /// <summary>A data field has no subfields, or a control field has another tag than 00X; it was kept.</summary>
    public const string FieldKindUnusual = "MRC-096";

    /// <summary>The XML declares UTF-16, but is written in bytes; it was read as UTF-8.</summary>
    public const string XmlEncodingMisdeclared = "MRC-097";

    /// <summary>Characters that the format cannot hold were written as U+FFFD.</summary>
    public const string CharacterReplaced = "MRC-098";

    /// <summary>Characters that the format cannot hold were not written.</summary>
    public const string CharacterDropped = "MRC-099";

    /// <summary>A field of an Aleph sequential line has text and no subfield; it was taken as $a.</summary>
    public const string BareText = "MRC-100";

    /// <summary>A record of an Aleph sequential file has no control number (001), only its system number.</summary>
    public const string SystemNumberOnly = "MRC-101";

    /// <summary>A control field is too long for an Aleph sequential line: more than 2,000 bytes.</summary>
    public const string ControlFieldTooLong = "MRC-102";

    /// <summary>All system numbers of an Aleph sequential file are used up.</summary>
    public const string SystemNumbersUsedUp = "MRC-103";

    /// <summary>The compressed data of a file are damaged or cut off; what came before was read.</summary>
    public const string CompressionDamaged = "MRC-104";
}
