using System.CommandLine;
using PSMigrate.Bench.Catalogs;
using PSMigrate.Bench.Peers;
using PSMigrate.Bench.Startup;
using PSMigrate.Bench.Upgrades;

RootCommand root = new("Measures PSMigrate beside PostgreSQL's own tools and others, in one run, on a sandbox server. Figures are medians, and ratios of them.")
{
    CatalogBench.Command(),
    UpgradeBench.Command(),
    FleetBench.Command(),
    StartupBench.Command(),
    PeersBench.Command(),
};
return await root.Parse(args).InvokeAsync();
