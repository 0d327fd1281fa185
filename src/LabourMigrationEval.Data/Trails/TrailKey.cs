using System.Security.Cryptography;

namespace LabourMigrationEval.Data.Trails;

/// <summary>The key that signs the trail's heads: a file outside the database, for the portal's own user alone.</summary>
public static class TrailKey
{
    /// <summary>Reads the key; a public one is enough to verify.</summary>
    /// <exception cref="CryptographicException">The file holds no key.</exception>
    public static ECDsa Read(string path)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(path));
            return key;
        }
        catch (ArgumentException fault)
        {
            key.Dispose();
            throw new CryptographicException($"{path} holds no key in PEM.", fault);
        }
    }

    /// <summary>Reads the key, and makes one where there is none yet. Of two portals that start at once, both take the same.</summary>
    public static ECDsa ReadOrMake(string path)
    {
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            var draft = $"{path}.{Guid.NewGuid():N}";
            WriteNew(draft);
            try
            {
                File.Move(draft, path, overwrite: false);
            }
            catch (IOException) when (File.Exists(path))
            {
                File.Delete(draft);
            }
        }
        return Read(path);
    }

    private static void WriteNew(string path)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new StreamWriter(path, options);
        file.Write(key.ExportPkcs8PrivateKeyPem());
    }
}
