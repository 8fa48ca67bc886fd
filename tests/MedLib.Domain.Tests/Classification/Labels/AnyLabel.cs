using FsCheck;
using FsCheck.Fluent;
using MedLib.Domain.Classification;
using MedLib.Domain.Classification.Labels;
using MedLib.Domain.Results;

namespace MedLib.Domain.Tests.Classification.Labels;

/// <summary>A call number of any text and scheme, and a style that asks for anything.</summary>
public sealed record AnyLabel(CallNumber Number, LabelStyle Style, string? Volume, int? Copy)
{
    private static readonly CallNumberScheme[] Schemes = [.. CallNumberRules.All.Select(static rules => rules.Scheme), new("wessex")];

    private static readonly string[] Odd =
        ["\0", "\uD800", "\uDC00", "\U00020BB7", "書", "e\u0301", "\u200D", "\u202E", "שלום", "\u00A0", "\t", "\r\n", "\u2028", "(", ")", "=", "\"", "<", "&", "'", "]]>", "-", "/", ":", ".", "…"];

    private static readonly Gen<string> Texts = Gen.OneOf(
        CallNumberishText.CallNumberishTexts().Generator.Select(static text => text.Text),
        OrdinaryCallNumber.OrdinaryCallNumbers().Generator.Select(static number => number.ToString()),
        Gen.Elements(Odd.Concat(["616.12", "WG", "300", " ", "HE 20.4002:AD 9/2", "61(038)=111", "QH426", ".A1"]).ToArray()).ListOf().Select(static pieces => string.Concat(pieces)));

    private static readonly Gen<LabelStyle> Styles =
        from width in Gen.Choose(1, 14)
        from flags in Gen.Choose(0, 127)
        from prefix in Gen.Elements(Enum.GetValues<LabelPrefixPlace>())
        from first in Gen.Elements(Enum.GetValues<CallNumberPartKind>())
        from second in Gen.Elements(Enum.GetValues<CallNumberPartKind>())
        select new LabelStyle
        {
            Name = "any",
            Width = width,
            Lines = 1 + flags,
            ClassOnOneLine = (flags & 1) != 0,
            SplitsDecimals = (flags & 2) != 0,
            SplitsTopic = (flags & 4) != 0,
            SplitsPlace = (flags & 8) != 0,
            DotLeads = (flags & 16) != 0,
            FillsLines = (flags & 32) != 0,
            CopyAfterSuffix = (flags & 64) != 0,
            Prefix = prefix,
            Together = [new LabelPair(first, second)],
        };

    public static Arbitrary<AnyLabel> AnyLabels() =>
        (from scheme in Gen.Elements(Schemes)
         from text in Texts
         from prefix in Gen.Elements(null, "REF", "Folio 2", "", "\uD800 書")
         from suffix in Gen.Elements(null, "c.2", "Annex")
         from style in Styles
         from volume in Gen.Elements(null, "v.4", "v.395 (2020:Jan.-June)", "第3巻")
         from copy in Gen.Elements<int?>(null, 2, 12345)
         select new AnyLabel(new CallNumber { Scheme = scheme, Text = text, Prefix = prefix, Suffix = suffix }, style, volume, copy)).ToArbitrary();

    public Label Made() => Number.LabelLines(Style, Volume, Copy);
}
