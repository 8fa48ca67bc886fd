using MedLib.Domain.Results;

namespace MedLib.Domain.Tests.Architecture;

public sealed class FloorsTests
{
    private static readonly string[] Allowed =
        ["FluentValidation", "NodaTime", "Microsoft.Extensions.DependencyInjection.Abstractions"];

    public static TheoryData<string> Rooms => [.. Floors.Rooms.Select(static room => room.Room)];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_looks_down_only(string room) =>
        Assert.Empty(Floors.Offenders(room, Floors.Rooms.Single(known => string.Equals(known.Room, room, StringComparison.Ordinal)).MaySee));

    [Fact]
    public void A_room_sees_only_rooms_below_it_so_there_are_no_circles()
    {
        var below = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (room, maySee) in Floors.Rooms)
        {
            Assert.Subset(below, maySee.ToHashSet(StringComparer.Ordinal));
            below.Add(room);
        }
    }

    [Fact]
    public void Every_folder_is_a_room()
    {
        var folders = Directory.GetDirectories(RepositoryFiles.PathTo("src", "MedLib.Domain")).Select(static folder => Path.GetFileName(folder))
            .Where(static folder => folder is not ("bin" or "obj" or "Properties"));

        Assert.Equal(
            Floors.Rooms.Select(static room => room.Room).Order(StringComparer.Ordinal),
            folders.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_namespace_is_its_folder()
    {
        var root = RepositoryFiles.PathTo("src", "MedLib.Domain");
        var strays = Sources.Of(root).Where(file =>
        {
            var folder = Path.GetRelativePath(root, Path.GetDirectoryName(file)!);
            var expected = string.Equals(folder, ".", StringComparison.Ordinal) ? "MedLib.Domain" : $"MedLib.Domain.{folder.Replace(Path.DirectorySeparatorChar, '.')}";
            return !File.ReadAllText(file).Contains($"namespace {expected};", StringComparison.Ordinal);
        });

        Assert.Empty(strays);
    }

    [Fact]
    public void Stands_on_three_packages() =>
        Assert.DoesNotContain(
            typeof(Finding).Assembly.GetReferencedAssemblies().Select(static reference => reference.Name!),
            static name => !name.StartsWith("System", StringComparison.Ordinal) && !Allowed.Contains(name, StringComparer.Ordinal));

    // A canary: a rule that finds nothing wrong here would find nothing wrong anywhere.
    [Fact]
    public void Would_see_a_room_that_looks_where_it_may_not()
    {
        Assert.NotEmpty(Floors.Offenders("Exchange", []));
        Assert.NotEmpty(Floors.Offenders("Holdings", ["Results"]));
        Assert.NotEmpty(Floors.Offenders("Marc", []));
    }
}
