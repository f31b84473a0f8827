import StetTool

#if canImport(Glibc)
    import Glibc
#endif

exit(StetTool.main(Array(CommandLine.arguments.dropFirst())))
