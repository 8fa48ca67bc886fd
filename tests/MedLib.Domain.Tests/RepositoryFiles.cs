namespace MedLib.Domain.Tests;

/// <summary>Files of this repository, and of the data folder that may stand beside it.</summary>
internal static class RepositoryFiles
{
    private static readonly Lazy<string> LazyRoot = new(FindRoot);

    public static string Root => LazyRoot.Value;

    public static string PathTo(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    /// <summary>A file of the data folder beside the checkout; skips the test, saying so, where it is absent.</summary>
    public static string SharedPath(params ReadOnlySpan<string> parts)
    {
        var path = Path.GetFullPath(Path.Combine([Root, "..", "shared", .. parts]));
        Assert.SkipUnless(File.Exists(path) || Directory.Exists(path), $"needs {string.Join('/', parts.ToArray())} in the data folder beside the checkout, which is absent here");
        return path;
    }

    // Under CI=true compiled-in source paths are rewritten, so the root is found from where the tests run.
    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "MedLib.Domain.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No MedLib.Domain.sln above {AppContext.BaseDirectory}.");
    }
}
