using DataTests.Databases;
using WebTests.Reading;
using Xunit;

// They are disposed in this order: portals before the databases that they use.
[assembly: AssemblyFixture(typeof(PublicPortals))]
[assembly: AssemblyFixture(typeof(PostgresServer))]
[assembly: AssemblyFixture(typeof(SqliteFolder))]
