using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace MedLib.Domain.EntityFrameworkCore.Tests;

/// <summary>A library in a folder of its own, which goes away with it.</summary>
internal sealed class TemporaryLibrary : IDisposable
{
    private static readonly ServiceProviderOptions Strict = new() { ValidateOnBuild = true, ValidateScopes = true };
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("medlib-");

    public string FilePath => Path.Combine(_folder.FullName, "library.db");

    /// <summary>A host that uses the file.</summary>
    public ServiceProvider Open() => Open(static _ => { });

    /// <summary>A host that uses the file and chooses more.</summary>
    public ServiceProvider Open(Action<IMedLibBuilder> choose)
    {
        var services = new ServiceCollection();
        choose(services.AddMedLibDomain().UseSqlite(FilePath));
        return services.BuildServiceProvider(Strict);
    }

    /// <summary>What another program would do to the file.</summary>
    public void Run(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={FilePath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>One value that the file holds.</summary>
    public object? Read(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={FilePath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
