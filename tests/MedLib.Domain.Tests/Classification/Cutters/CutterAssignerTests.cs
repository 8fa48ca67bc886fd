using FsCheck;
using FsCheck.Xunit;
using MedLib.Domain.Classification;
using MedLib.Domain.Classification.Cutters;
using MedLib.Domain.Classification.Nlm;
using MedLib.Domain.Results;

namespace MedLib.Domain.Tests.Classification.Cutters;

public sealed class CutterAssignerTests
{
    [Fact]
    public void Makes_a_number_of_author_title_and_year()
    {
        var proposal = CutterAssigner.Propose(Book("QS 504", "Currie, Alan W.", "Basic histology and cytology", "1988"));

        Assert.Equal("QS 504 C976b 1988", proposal.CallNumber);
        Assert.Equal(("QS 504", "C976b 1988", new ItemCutter("C", "976", "b")), (proposal.ClassPart, proposal.ItemPart, proposal.Cutter));
        Assert.Equal(
            [
                new(CutterStepKind.NameChosen, "currie alan w", "Currie, Alan W."),
                new(CutterStepKind.TableChosen, "Cutter-Sanborn Three-Figure Author Table", "QS 504"),
                new(CutterStepKind.LookedUp, "C976", "Curr"),
                new(CutterStepKind.Fits, "C976", "<"),
                new(CutterStepKind.Marked, "b", "basic histology and cytology"),
                new(CutterStepKind.Dated, "1988", ""),
            ],
            proposal.Steps);
        Assert.True(proposal.IsUsable);
        Assert.Empty(proposal.Findings);
    }

    [Fact]
    public void Gives_a_title_as_main_entry_no_mark() =>
        Assert.Equal("QH 595 A181 1974", Propose(new() { Class = Class("QH 595"), MainEntry = CutterName.Title("Acidic proteins of the nucleus.", "eng"), Year = "1974" }));

    [Fact]
    public void Cutters_a_biography_from_the_biographee_and_marks_it_by_the_author() =>
        Assert.Equal("WZ 100 O82c 1925", Propose(new()
        {
            Class = Class("WZ 100"),
            MainEntry = CutterName.Person("Cushing, Harvey"),
            Title = CutterName.Title("The life of Sir William Osler", "eng"),
            Subject = CutterName.Person("Osler, William"),
            Year = "1925",
        }));

    [Fact]
    public void Keeps_the_cutter_of_an_author_who_stands_in_the_class()
    {
        var shelf = Shelf(Entry("QH 581 K665a 1960", "Klug, Herbert", "Allgemeine Zellenlehre"));
        var proposal = CutterAssigner.Propose(Book("QH 581", "Klug, Herbert", "Bau und Funktion tierischer Zellen", "1961"), shelf);

        Assert.Equal("QH 581 K665b 1961", proposal.CallNumber);
        Assert.Contains(new CutterStep(CutterStepKind.Kept, "K665", "QH 581 K665a 1960"), proposal.Steps);
    }

    [Fact]
    public void Keeps_the_mark_of_a_work_in_another_edition()
    {
        var shelf = Shelf(Entry("QH 581 K66b 1961", "Klug, Herbert", "Bau und Funktion"), Entry("QH 581 K66be 1962", "Klug, Herbert", "Bewegung"));
        var proposal = CutterAssigner.Propose(Book("QH 581", "Klug, Herbert", "Bau und Funktion", "1965"), shelf);

        Assert.Equal("QH 581 K66b 1965", proposal.CallNumber);
        Assert.Contains(new CutterStep(CutterStepKind.MarkKept, "b", "QH 581 K66b 1961"), proposal.Steps);
    }

    [Fact]
    public void Lengthens_a_mark_that_another_work_of_the_author_has()
    {
        var shelf = Shelf(Entry("QH 573 A512a 1971", "American Society for Cell Biology", "Abstracts of papers", isCorporate: true));
        var request = Book("QH 573", "", "The American Society for Cell Biology", "1993") with { MainEntry = CutterName.Corporate("American Society for Cell Biology") };
        var proposal = CutterAssigner.Propose(request, shelf);

        Assert.Equal("QH 573 A512am 1993", proposal.CallNumber);
        Assert.Contains(new CutterStep(CutterStepKind.MarkLengthened, "am", "a"), proposal.Steps);
    }

    [Fact]
    public void Counts_on_where_all_letters_of_the_title_are_taken()
    {
        var shelf = Shelf([.. "b bo bon bone bb".Split(' ').Select((mark, i) => Entry($"WE 200 S652{mark} 1990", "Smith, John", $"Bone {i}"))]);

        Assert.Equal("WE 200 S652bc 1991", CutterAssigner.Propose(Book("WE 200", "Smith, John", "Bone", "1991"), shelf).CallNumber);
    }

    [Fact]
    public void Says_that_all_marks_are_taken()
    {
        var marks = "b bo bon bone".Split(' ').Concat("bcdefghijklmnopqrstuvwxyz".Select(letter => $"b{letter}"));
        var shelf = Shelf([.. marks.Select((mark, i) => Entry($"WE 200 S652{mark} 1990", "Smith, John", $"Work {i}"))]);
        var proposal = CutterAssigner.Propose(Book("WE 200", "Smith, John", "Bone", "1991"), shelf);

        Assert.Equal("WE 200 S652 1991", proposal.CallNumber);
        AssertFindings(proposal, CutterCodes.MarksTaken);
    }

    [Fact]
    public void Adds_digits_where_another_author_has_the_number()
    {
        var shelf = Shelf(Entry("WG 300 S652a 1990", "Smith, John", "Arteries"), Entry("WG 300 S653v 1990", "Smith, Joseph", "Veins"));
        var proposal = CutterAssigner.Propose(Book("WG 300", "Smith, Johnny", "Heart", "1991"), shelf);

        Assert.Equal("WG 300 S6526h 1991", proposal.CallNumber);
        Assert.Equal(("WG 300 S652a 1990", "WG 300 S653v 1990"), (proposal.Before, proposal.After));
        Assert.Contains(new CutterStep(CutterStepKind.Fitted, "S6526", "WG 300 S652a 1990 < WG 300 S653v 1990"), proposal.Steps);
    }

    [Fact]
    public void Follows_the_names_on_the_shelf_rather_than_the_table()
    {
        // The shelf has its Smiths higher than the table would have them.
        var shelf = Shelf(Entry("WG 300 S7", "Smith, Adam"), Entry("WG 300 S71", "Smith, Bob"), Entry("WG 300 S72", "Smith, Carl"), Entry("WG 300 S9", "Stone, Ann"));

        Assert.Equal("WG 300 S715b 1991", CutterAssigner.Propose(Book("WG 300", "Smith, Caleb", "Bones", "1991"), shelf).CallNumber);
        Assert.Equal("WG 300 S8b 1991", CutterAssigner.Propose(Book("WG 300", "Smith, John", "Bones", "1991"), shelf).CallNumber);
        Assert.Equal("WG 300 S642b 1991", CutterAssigner.Propose(Book("WG 300", "Smith, A.", "Bones", "1991"), shelf).CallNumber);
    }

    [Fact]
    public void Stays_behind_a_number_whose_author_is_not_known()
    {
        var shelf = Shelf(new ShelfListEntry("WG 300 S652a 1990"), new ShelfListEntry("WG 300 S653 1990"));

        Assert.Equal("WG 300 S6525b 1991", CutterAssigner.Propose(Book("WG 300", "Smith, John", "Bones", "1991"), shelf).CallNumber);
    }

    [Fact]
    public void Looks_at_its_own_class_only()
    {
        var shelf = Shelf(Entry("WG 300.5 S652", "Aaron, A."), Entry("WG 299 S652", "Zola, E."), Entry("WG 300 AA1 S652", "Zola, E."));

        Assert.Equal("WG 300 S652b 1991", CutterAssigner.Propose(Book("WG 300", "Smith, John", "Bones", "1991"), shelf).CallNumber);
    }

    [Fact]
    public void Lets_a_serial_stand_that_kept_its_number_under_a_new_title()
    {
        var shelf = Shelf(new ShelfListEntry("W1 IS667BK", CutterName.Title("NHPF issue brief")), new ShelfListEntry("W1 IS7", CutterName.Title("Issues in nursing")));

        Assert.Equal("W1 IS68", CutterAssigner.Propose(new() { Class = Class("W1"), MainEntry = CutterName.Title("Issue reports") }, shelf).CallNumber);
    }

    [Fact]
    public void Says_that_there_is_no_room()
    {
        var shelf = Shelf(Entry("WG 300 S652", "Smith, John"), Entry("WG 300 S6520", "Smith, Joseph"));
        var proposal = CutterAssigner.Propose(Book("WG 300", "Smith, Johnny", "Bones", "1991"), shelf);

        Assert.False(proposal.IsUsable);
        Assert.Equal("WG 300", proposal.CallNumber);
        AssertFindings(proposal, CutterCodes.NoRoom);
    }

    [Fact]
    public void Says_that_a_call_number_is_taken()
    {
        var shelf = Shelf(Entry("WG 300 S652b 1991", "Smith, John", "Bones"));
        var proposal = CutterAssigner.Propose(Book("WG 300", "Smith, John", "Bones", "1991"), shelf);

        Assert.Equal("WG 300 S652b 1991", proposal.CallNumber);
        AssertFindings(proposal, CutterCodes.CallNumberTaken);
    }

    [Fact]
    public void Gives_serials_two_letters_and_no_year()
    {
        var proposal = CutterAssigner.Propose(new() { Class = Class("W1"), MainEntry = CutterName.Title("Masters in cardiology", "eng"), Year = "1990" });

        Assert.Equal("W1 MA423", proposal.CallNumber);
        Assert.Contains(new CutterStep(CutterStepKind.SerialLetters, "MA423", "ma"), proposal.Steps);
        AssertFindings(proposal, CutterCodes.YearLeftOut);
    }

    [Fact]
    public void Puts_journals_between_journals()
    {
        var entries = new List<ShelfListEntry>();
        foreach (var subject in new[] { "psychiatric education", "psychiatric educators", "obesity", "psychology", "anatomy", "psychiatry", "zoology", "oncology", "obstetrics" })
        {
            var title = CutterName.Title($"Journal of {subject}", "eng");
            var proposal = CutterAssigner.Propose(new() { Class = Class("W1"), MainEntry = title }, new ShelfList(entries));
            Assert.StartsWith("W1 JO8", proposal.CallNumber, StringComparison.Ordinal);
            entries.Add(new ShelfListEntry(proposal.CallNumber, title));
        }

        Assert.Equal(
            entries.OrderBy(entry => entry.Name!.Filing, StringComparer.Ordinal).Select(entry => entry.CallNumber),
            entries.OrderBy(entry => entry.Key).Select(entry => entry.CallNumber),
            StringComparer.Ordinal);
        Assert.Equal(entries.Count, entries.Select(entry => entry.Key).Distinct().Count());
    }

    [Theory]
    [InlineData("T cells and leukemia", "W1 T111")]
    [InlineData("3 biotech", "W1 A105")]
    public void Gives_serials_one_letter_where_there_is_one(string title, string callNumber) =>
        Assert.Equal(callNumber, Propose(new() { Class = Class("W1"), MainEntry = CutterName.Title(title) }));

    [Fact]
    public void Gives_congresses_in_W3_a_year() =>
        Assert.Equal("W3 IN61 1965b", Propose(new() { Class = Class("W3"), MainEntry = CutterName.Corporate("International Symposium in Biochemical Pathology"), Title = CutterName.Title("Biochemical pathology"), Year = "1965b" }));

    [Theory]
    [InlineData("W2", "A", "W2 A B87a")]
    [InlineData("WX 2", "FA1", "WX 2 FA1 B87a")]
    public void Gives_government_and_hospital_serials_LC_cutters_under_their_place(string classNumber, string place, string callNumber)
    {
        var request = new CutterRequest
        {
            Class = Class(classNumber),
            Geography = NlmCallNumber.Parse($"{classNumber} {place}").Geography,
            MainEntry = CutterName.Corporate("Bureau of Health"),
            Title = CutterName.Title("Annual report"),
            Year = "1990",
        };
        var proposal = CutterAssigner.Propose(request);

        Assert.Equal(callNumber, proposal.CallNumber);
        Assert.Contains(proposal.Steps, step => step is { Kind: CutterStepKind.TableChosen, Result: "Library of Congress Cutter Table" });
        AssertFindings(proposal, CutterCodes.YearLeftOut);
    }

    [Fact]
    public void Keeps_the_capitals_of_a_government_serials_number_before_the_mark()
    {
        var shelf = Shelf(Entry("W2 A B9CUr", "Bureau of Health", "Report", isCorporate: true));
        var request = new CutterRequest
        {
            Class = Class("W2"),
            Geography = NlmCallNumber.Parse("W2 A").Geography,
            MainEntry = CutterName.Corporate("Bureau of Health"),
            Title = CutterName.Title("Annual report"),
        };

        Assert.Equal("W2 A B9CUa", CutterAssigner.Propose(request, shelf).CallNumber);
        Assert.Equal("W2 A B9CUre", CutterAssigner.Propose(request with { Title = CutterName.Title("Review") }, shelf).CallNumber);
    }

    [Fact]
    public void Says_that_the_schedules_ask_for_another_name()
    {
        var biography = Book("WZ 100", "Cushing, Harvey", "The life of Sir William Osler", "1925");

        AssertFindings(CutterAssigner.Propose(biography), CutterCodes.OtherNameAsked);
        AssertFindings(CutterAssigner.Propose(biography with { Subject = CutterName.Person("Osler, William") }));
        AssertFindings(CutterAssigner.Propose(biography with { Style = CutterStyle.YearOnly }));
    }

    [Theory]
    [InlineData("WA 540")]
    [InlineData("WX 2")]
    public void Asks_for_the_place_where_the_schedules_divide_by_place(string classNumber)
    {
        var request = Book(classNumber, "Brown, A.", "Plague", year: null);

        AssertFindings(CutterAssigner.Propose(request), CutterCodes.PlaceMissing);
        AssertFindings(CutterAssigner.Propose(request with { Geography = NlmCallNumber.Parse("W2 AA1").Geography }));
    }

    [Fact]
    public void Asks_for_the_place_where_the_class_is_arranged_by_place() =>
        AssertFindings(CutterAssigner.Propose(new() { Class = Class("W2"), MainEntry = CutterName.Corporate("Bureau of Health") }), CutterCodes.PlaceMissing);

    [Fact]
    public void Tells_the_place_of_Table_G_from_the_cutter()
    {
        var shelf = Shelf(Entry("WA 540 AA1 B8p 1972", "Brown, A.", "Plague"));
        var request = Book("WA 540", "Brown, A.", "Cholera", "1980") with { Geography = NlmCallNumber.Parse("W2 AA1").Geography };

        Assert.Equal("WA 540 AA1 B8c 1980", CutterAssigner.Propose(request, shelf).CallNumber);
    }

    [Fact]
    public void Follows_local_styles()
    {
        var book = Book("WG 300", "Smith, John", "Bones", "1991");

        Assert.Equal("WG 300 SMI 1991", Propose(book with { Style = CutterStyle.AuthorLetters }));
        Assert.Equal("WG 300 WUAN 1991", Propose(book with { MainEntry = CutterName.Person("Wu, An"), Style = CutterStyle.AuthorLetters with { LetterCount = 4 } }));
        Assert.Equal("WG 300 SMI", Propose(book with { Style = CutterStyle.AuthorLetters with { HasYear = false } }));
        Assert.Equal("WG 300 1991", Propose(book with { Style = CutterStyle.YearOnly }));
        Assert.Equal("WG 300", Propose(book with { Style = CutterStyle.ClassOnly }));
        Assert.Equal("WG 300 S652 1991", Propose(book with { Style = CutterStyle.Nlm with { HasWorkMark = false } }));
        Assert.Equal("WG 300 S65b", Propose(book with { Style = new CutterStyle { Table = new LcCutterTable(), HasYear = false } }));
    }

    [Theory]
    [InlineData(CutterPractice.Numbered)]
    [InlineData(CutterPractice.Letters)]
    public void Says_that_a_name_in_another_script_has_no_cutter(CutterPractice practice)
    {
        var proposal = CutterAssigner.Propose(Book("WG 300", "Иванов, Иван", "Сердце", "1991") with { Style = new CutterStyle { Practice = practice } });

        Assert.False(proposal.IsUsable);
        AssertFindings(proposal, CutterCodes.NotInTable);
    }

    [Fact]
    public void Says_that_a_title_makes_no_mark()
    {
        var proposal = CutterAssigner.Propose(Book("WG 300", "Smith, John", "Сердце", "1991"));

        Assert.Equal("WG 300 S652 1991", proposal.CallNumber);
        AssertFindings(proposal, CutterCodes.NoMark);
    }

    [Fact]
    public void Advises_that_a_number_stands_first() =>
        AssertFindings(CutterAssigner.Propose(new() { Class = Class("WB 100"), MainEntry = CutterName.Title("100 best recipes") }), CutterCodes.NumberFirst);

    // Whatever is put on the shelf in whatever order, names and keys agree and no two works share a number.
    [Property(MaxTest = 60)]
    public bool Keeps_a_shelf_in_the_order_of_its_names(NonNull<string>[] names)
    {
        var classNumber = Class("WB 100");
        var entries = new List<ShelfListEntry>();
        foreach (var name in names.SelectMany(static name => new[] { "Smith, " + name.Get, "B" + name.Get, "Smi" + name.Get }).Select(static name => CutterName.Person(name)))
        {
            var proposal = CutterAssigner.Propose(new() { Class = classNumber, MainEntry = name }, new ShelfList(entries));
            if (!proposal.IsUsable)
            {
                return false;
            }

            if (!entries.Exists(entry => name.FilesAs(entry.Name)))
            {
                entries.Add(new ShelfListEntry(proposal.CallNumber, name));
            }
        }

        var sorted = entries.OrderBy(static entry => entry.Key).ToList();
        return sorted.Zip(sorted.Skip(1)).All(static pair => pair.First.Key < pair.Second.Key && CutterName.FilingOrder.Compare(pair.First.Name, pair.Second.Name) < 0);
    }

    [Property(MaxTest = 60)]
    public bool Keeps_the_journals_in_the_order_of_their_titles(NonNull<string>[] names)
    {
        var entries = new List<ShelfListEntry>();
        foreach (var title in names.SelectMany(static name => new[] { "Journal of " + name.Get, "Jo" + name.Get }).Select(static name => CutterName.Title(name)))
        {
            var proposal = CutterAssigner.Propose(new() { Class = Class("W1"), MainEntry = title }, new ShelfList(entries));
            if (proposal.IsUsable && !entries.Exists(entry => title.FilesAs(entry.Name)))
            {
                entries.Add(new ShelfListEntry(proposal.CallNumber, title));
            }
            else if (!proposal.IsUsable && !proposal.Findings.Any(static finding => string.Equals(finding.Code, CutterCodes.NoRoom, StringComparison.Ordinal)))
            {
                return false;
            }
        }

        var sorted = entries.OrderBy(static entry => entry.Key).ToList();
        return sorted.Zip(sorted.Skip(1)).All(static pair => pair.First.Key < pair.Second.Key && CutterName.FilingOrder.Compare(pair.First.Name, pair.Second.Name) < 0);
    }

    [Property]
    public bool Answers_anything(string? name, string? title, string? year, CutterPractice practice) =>
        CutterAssigner.Propose(Book("WG 300", name ?? "", title ?? "", year) with { Style = new CutterStyle { Practice = practice } }).CallNumber.StartsWith("WG 300", StringComparison.Ordinal);

    private static string Propose(CutterRequest request) => CutterAssigner.Propose(request).CallNumber;

    private static NlmClassNumber Class(string text) => NlmCallNumber.Parse(text).Class;

    private static CutterRequest Book(string classNumber, string author, string title, string? year) =>
        new() { Class = Class(classNumber), MainEntry = CutterName.Person(author), Title = CutterName.Title(title, "eng"), Year = year };

    private static ShelfListEntry Entry(string callNumber, string name, string? title = null, bool isCorporate = false) =>
        new(callNumber, isCorporate ? CutterName.Corporate(name) : CutterName.Person(name), title is null ? null : CutterName.Title(title, "eng"));

    private static ShelfList Shelf(params ShelfListEntry[] entries) => new(entries);

    private static void AssertFindings(CutterProposal proposal, params string[] codes)
    {
        Assert.Equal(codes, proposal.Findings.Select(static finding => finding.Code), StringComparer.Ordinal);
        Assert.All(proposal.Findings, static finding => Assert.DoesNotContain('{', MedLibMessages.Render(finding)));
    }
}
