extension Repository {
    /// Forces what a new repository consists of to the disk, with its name in the folder above; libgit2 does that for
    /// objects and references only.
    public func synchronizeSkeleton() throws(GitError) {
        for name in ["HEAD", "config"] { try synchronizeFile(path + name) }
        for name in ["objects/pack", "objects", "refs/heads", "refs", "", ".."] { try synchronizeFolder(path + name) }
    }
}
