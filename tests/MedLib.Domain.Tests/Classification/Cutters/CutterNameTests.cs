using System.Diagnostics;
using FsCheck.Xunit;
using MedLib.Domain.Classification.Cutters;

namespace MedLib.Domain.Tests.Classification.Cutters;

public sealed class CutterNameTests
{
    [Theory]
    [InlineData("Dickens, Charles", "dickens charles")]
    [InlineData("  KLEIN,   Marc, ", "klein marc")]
    [InlineData("De la Cruz, Jorge", "delacruz jorge")]
    [InlineData("Van den Berg, A.", "vandenberg a")]
    [InlineData("Le, An", "le an")]
    [InlineData("García Márquez, Gabriel", "garcia marquez gabriel")]
    [InlineData("Smith-Jones, Ann", "smith jones ann")]
    [InlineData("O'Neill, Eugene", "oneill eugene")]
    [InlineData("D’Arcy, Ann", "darcy ann")]
    [InlineData("McDonald, Ann", "macdonald ann")]
    [InlineData("MCDONALD, ANN", "macdonald ann")]
    [InlineData("Mc Donald, Ann", "macdonald ann")]
    [InlineData("M'Bride, Ann", "macbride ann")]
    [InlineData("St. John, Ann", "saint john ann")]
    [InlineData("Ste-Marie, Ann", "sainte marie ann")]
    [InlineData("De St. Croix, Ann", "desaint croix ann")]
    [InlineData("St, Ann", "st ann")]
    [InlineData("Smith, Wm.", "smith william")]
    [InlineData("Smith, Geo. Jos", "smith george joseph")]
    [InlineData("Hippocrates", "hippocrates")]
    public void Puts_persons_surname_first(string name, string filing) => Assert.Equal(filing, CutterName.Person(name).Filing);

    [Theory]
    [InlineData("Strauß", "strauss")]
    [InlineData("Ærø", "aero")]
    [InlineData("Œdipe", "oedipe")]
    [InlineData("Þórðarson", "thordarson")]
    [InlineData("Čapek", "capek")]
    [InlineData("Nguyễn", "nguyen")]
    [InlineData("Ștefănescu", "stefanescu")]
    [InlineData("Əliyev", "eliyev")]
    [InlineData("Ġorġ", "gorg")]
    [InlineData("Łukasiewicz", "lukasiewicz")]
    [InlineData("Mu\u0308ller", "muller")]
    [InlineData("ʻAbd al-Raḥmān", "abd al rahman")]
    [InlineData("Ｓｍｉｔｈ", "smith")]
    [InlineData("β-Blockers", "beta blockers")]
    [InlineData("µ-opioids", "mu opioids")]
    [InlineData("Παππάς", "παππάς")]
    [InlineData("Иванов", "иванов")]
    public void Folds_letters(string name, string filing) => Assert.Equal(filing, CutterName.Title(name).Filing);

    [Theory]
    [InlineData("The lancet", "eng", "lancet")]
    [InlineData("A to Z of nursing", "eng", "to z of nursing")]
    [InlineData("Another day", "eng", "another day")]
    [InlineData("\"The\" lancet", "eng", "the lancet")]
    [InlineData("[The] Lancet", "eng", "the lancet")]
    [InlineData("«L’enfant malade", "fre", "enfant malade")]
    [InlineData("L'enfant malade", "FRE", "enfant malade")]
    [InlineData("La presse médicale", "fre", "presse medicale")]
    [InlineData("Die Medizinische", "ger", "medizinische")]
    [InlineData("Die hard", "eng", "die hard")]
    [InlineData("Der", "ger", "der")]
    [InlineData("El médico", "spa", "medico")]
    [InlineData("Gl'infermieri", "ita", "infermieri")]
    [InlineData("Os enfermeiros", "por", "enfermeiros")]
    [InlineData("Het hart", "dut", "hart")]
    [InlineData("'t Hart", "dut", "hart")]
    [InlineData("Ett hjärta", "swe", "hjarta")]
    [InlineData("Et hjerte", "dan", "hjerte")]
    [InlineData("Ei bok", "nor", "bok")]
    [InlineData("al-Ṭibb", "ara", "tibb")]
    [InlineData("Az orvos", "hun", "orvos")]
    [InlineData("The lancet", "lat", "the lancet")]
    [InlineData("The lancet", null, "the lancet")]
    public void Skips_the_article_of_the_language(string title, string? language, string filing) => Assert.Equal(filing, CutterName.Title(title, language).Filing);

    [Theory]
    [InlineData("The lancet", 4, "lancet")]
    [InlineData("L'enfant", 2, "enfant")]
    [InlineData("The", 9, "the")]
    [InlineData("The", -1, "the")]
    public void Skips_what_the_record_says(string title, int nonFiling, string filing) => Assert.Equal(filing, CutterName.Title(title, nonFiling: nonFiling).Filing);

    [Theory]
    [InlineData("McGill University", "macgill university")]
    [InlineData("MCAT review", "mcat review")]
    [InlineData("St. Jude Children's Research Hospital", "saint jude childrens research hospital")]
    [InlineData("ST elevation", "st elevation")]
    [InlineData("U.S. Public Health Service", "united states public health service")]
    [InlineData("Gt. Brit. Ministry of Health", "great britain ministry of health")]
    [InlineData("US guidelines", "us guidelines")]
    public void Spells_out_what_the_table_expects(string name, string filing) => Assert.Equal(filing, CutterName.Corporate(name).Filing);

    [Theory]
    [InlineData("McDonald, Ann", "mcdonald ann")]
    [InlineData("St. John, Ann", "st john ann")]
    public void Files_as_written_where_the_library_does(string name, string filing) => Assert.Equal(filing, CutterName.Person(name, CutterFiling.AsWritten).Filing);

    [Fact]
    public void Files_nothing_before_something()
    {
        string[] inOrder = ["Abel", "Abel, L.", "Abel, Niels", "Abelard", "Smith, Jo", "Smith, John", "Smith, Joseph", "Smith Kline", "Smithers"];
        var names = inOrder.Select(static name => CutterName.Person(name)).ToList();

        Assert.Equal(inOrder, names.AsEnumerable().Reverse().Order(CutterName.FilingOrder).Select(static name => name.Text), StringComparer.Ordinal);
    }

    [Property]
    public bool Is_total(string? text, string? language, int nonFiling)
    {
        var name = text ?? "";
        return new[] { CutterName.Person(name), CutterName.Corporate(name, language), CutterName.Title(name, language, nonFiling) }
            .All(static read => read.Filing.Length == read.Filing.Trim().Length && !read.Filing.Contains("  ", StringComparison.Ordinal));
    }

    [Property]
    public bool Does_not_change_what_files_already(string? text)
    {
        var filing = CutterName.Title(text ?? "").Filing;
        return string.Equals(filing, CutterName.Title(filing).Filing, StringComparison.Ordinal);
    }

    [Fact]
    public void Takes_linear_time()
    {
        string[] hostile = [new('\0', 100_000), new('\ud800', 100_000), string.Concat(Enumerable.Repeat("de ", 100_000)), new('β', 100_000), string.Concat(Enumerable.Repeat("Mc,'", 100_000))];
        var clock = Stopwatch.StartNew();

        Assert.All(hostile, static text => Assert.Equal(CutterName.Person(text).Filing, CutterName.Person(text).Filing));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), clock.Elapsed.ToString());
    }
}
