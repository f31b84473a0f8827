extension Shell {
    /// zsh 5, with its completion system started by `compinit`.
    static let zshScript = #"""
        #compdef PROGRAM
        # Completion of PROGRAM for zsh. Made by: PROGRAM completion zsh

        _PROGRAM() {
            local -a answer open openShown closed closedShown
            local line text help program=${(Q)words[1]/#\~/$HOME}
            answer=("${(@f)$("$program" complete "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)}")
            case $answer[1] in
                files) compset -P '--*='; _files ;;
                folders) compset -P '--*='; _files -/ ;;
                words)
                    for line in "${(@)answer[2,-1]}"; do
                        text=${line%%$'\t'*} help=${line#*$'\t'}
                        if [[ $text == *[=/,.@] ]]; then
                            open+=("$text") openShown+=("$text${help:+  -- $help}")
                        else
                            closed+=("$text") closedShown+=("$text${help:+  -- $help}")
                        fi
                    done
                    (($#closed)) && compadd -l -V PROGRAM -d closedShown -a -- closed
                    (($#open)) && compadd -l -V PROGRAM -S '' -d openShown -a -- open
                    ;;
            esac
        }

        # Found in $fpath, this file is the function itself; read by 'source', it makes the function known.
        if [[ $funcstack[1] == _PROGRAM ]]; then
            _PROGRAM
        else
            compdef _PROGRAM PROGRAM
        fi

        """#
}
