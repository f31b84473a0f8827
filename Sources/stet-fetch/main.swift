import StetTool

#if canImport(Glibc)
    import Glibc
#endif

var capabilities = Capabilities()
capabilities.fetching = WebFetching()
capabilities.watching = WebWatching()
capabilities.webhooks = WebhookPosting()
capabilities.webArchives = WebArchiveFiles()
exit(StetTool.main(Array(CommandLine.arguments.dropFirst()), capabilities: capabilities))
