using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Maker;

namespace MedLib.Domain.Tests.Marc.Maker;

public sealed class MnemonicTests
{
    // Marks, right halves, letters with and without names, and what the format needs for itself, in any order.
    private static readonly Gen<string> Texts = Gen.Elements(
        "a", "t", "s", " ", "é", "ł", "ø", "€", "書", "𝒳", "\u0301", "\u0304", "\u0328", "\u0361", "\u0360", "\uFE20", "\uFE21", "\uFE23", "\u0483", "{", "}", "$", "\\", "&", "\n", "\u007F", "ʹ", "“", "”", "\u00AD", "{llig}")
        .ArrayOf().Select(string.Concat);

    [Property(MaxTest = 1000)]
    public Property Any_text_comes_back_as_it_was() => Prop.ForAll(Texts.ToArbitrary(), static text =>
    {
        var record = new MarcRecord(Leader.Default, [new MarcField.Control("001", text), new MarcField.Data("245", '1', '0', [new('a', text), new('b', text)])]);

        Assert.All(Enum.GetValues<MarcMakerCharacters>(), characters =>
            Assert.Equal(record, Assert.Single(MarcMaker.Read(new StringReader(MarcMaker.ToText(record, characters).Value!))).Record));
    });

    [Theory]
    [InlineData("{aacute}", "á")]
    [InlineData("{acute}a", "a\u0301")]
    [InlineData("{macr}{acute}ab", "a\u0304\u0301b")]
    [InlineData("{acute}{ostrok}", "ø\u0301")]
    [InlineData("{llig}t{rlig}s", "t\u0361s")]
    [InlineData("{llig}t{rlig}{acute}s", "t\u0361s\u0301")]
    [InlineData("{TScy}{Acy}{rcy}{soft}", "T\u0361SAr{soft}")]
    [InlineData("{SHCHcy}{softcy}", "Shchʹ")]
    [InlineData("{E2}e{A1}{C8}{7B}{41}", "e\u0301Ł€{A")]
    [InlineData("{A}{z}{7}", "Az7")]
    [InlineData("{szlig}{frac12}{phono}{copy}", "ß½℗©")]
    [InlineData("{1F}{us}{1D}{nothing}{} {", "{1F}{us}{1D}{nothing}{} {")]
    [InlineData("{hookr}e{diaer}u", "e\u0328u\u0308")]
    public void A_mnemonic_stands_for_its_character(string written, string text) =>
        Assert.Equal(text, Assert.Single(MarcMaker.Read(new StringReader($"=LDR  {Leader.Default}\n=245  10$a{written}\n"))).Record!.First("245", 'a'));

    [Theory]
    [InlineData("Été Łódź ß", "{Eacute}t{eacute} {Lstrok}{oacute}d{zacute} {szlig}")]
    [InlineData("i\u0361u x\u0304", "{llig}i{rlig}u {macr}x")]
    [InlineData("書 \u0301", "書{acute} ")]
    [InlineData("A & B €", "A & B {C8}")]
    public void A_character_is_written_by_its_mnemonic(string text, string written) =>
        Assert.Contains(
            $"$a{written}\n",
            MarcMaker.ToText(new(Leader.Default, [new MarcField.Data("245", ' ', ' ', [new('a', text)])]), MarcMakerCharacters.Mnemonics).Value!,
            StringComparison.Ordinal);

    [Fact]
    public void A_mark_without_a_letter_is_kept_and_named()
    {
        var read = Assert.Single(MarcMaker.Read(new StringReader($"=LDR  {Leader.Default}\n=245  10$aa{{acute}}$bb\n")));

        Assert.Equal("a\u0301", read.Record!.First("245", 'a'));
        Assert.Equal([MarcCodes.MarkAlone], read.Codes(), StringComparer.Ordinal);
    }

    [Fact]
    public void Every_letter_with_a_mark_is_what_unicode_composes_of_the_two()
    {
        var marks = MnemonicTable.Marks.ToDictionary(static m => m.Name, static m => m.Mark, StringComparer.Ordinal);
        foreach (var (mark, letters, characters) in MnemonicTable.MarkedLetters.Where(m => marks.ContainsKey(m.Mark)))
        {
            Assert.Equal(letters.Length, characters.Length);
            Assert.All(letters.Zip(characters), pair => Assert.Equal(pair.Second.ToString(), $"{pair.First}{marks[mark]}".Normalize()));
        }
    }
}
