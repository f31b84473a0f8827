extension Shell {
    /// bash 4.4 or later.
    ///
    /// Readline cuts words at the characters in `COMP_WORDBREAKS`, and replaces only the last piece; the pieces are
    /// joined again here, and what stands before the last one is taken off the candidates. Nothing that was typed or
    /// answered is ever evaluated.
    static let bashScript = #"""
        # Completion of PROGRAM for bash. Made by: PROGRAM completion bash

        # The word in $1 without its quotes, as a line in the variable REPLY.
        _PROGRAM_unquote() {
            REPLY=$1
            case $REPLY in
                \'*) REPLY=${REPLY#\'} REPLY=${REPLY%\'} ;;
                \"*) REPLY=${REPLY#\"} REPLY=${REPLY%\"} REPLY=${REPLY//\\/} ;;
                *) REPLY=${REPLY//\\/} ;;
            esac
        }

        _PROGRAM() {
            local -a words=() answer=()
            local rest=${COMP_LINE:0:COMP_POINT} piece stripped cut quote index REPLY
            for ((index = 0; index <= COMP_CWORD; index++)); do
                stripped=${rest#"${rest%%[!$' \t\n']*}"}
                piece=${COMP_WORDS[index]:0:${#stripped}}
                cut=
                if ((index > 0)) && [[ -n $piece && $stripped == "$rest" ]]; then
                    cut=${words[-1]}
                    words[-1]+=$piece
                else
                    words+=("$piece")
                fi
                # Readline replaces what stands behind a sign that parts words, but an @ is replaced with the rest.
                if [[ -n $cut && $piece != *[!"$COMP_WORDBREAKS"]* && $piece != *[\'\"@] ]]; then cut=${words[-1]}; fi
                rest=${stripped:${#piece}}
            done
            case $piece in
                [\'\"]*) quote=${piece:0:1} ;;
            esac
            _PROGRAM_unquote "${cut%@}"
            cut=$REPLY
            for index in "${!words[@]}"; do
                _PROGRAM_unquote "${words[index]}"
                words[index]=$REPLY
            done

            mapfile -t answer < <("${words[0]/#\~/$HOME}" complete "${words[@]:1}" 2>/dev/null)
            COMPREPLY=()
            case ${answer[0]} in
                files | folders)
                    local kind=-f
                    if [[ ${answer[0]} == folders ]]; then kind=-d; fi
                    compopt -o filenames
                    mapfile -t COMPREPLY < <(compgen "$kind" -- "${words[-1]#"$cut"}")
                    ;;
                words)
                    compopt -o nosort
                    for piece in "${answer[@]:1}"; do
                        piece=${piece%%$'\t'*}
                        piece=${piece#"$cut"}
                        case $quote in
                            \') if [[ $piece == *\'* ]]; then continue; fi ;;
                            \") piece=${piece//\\/\\\\} piece=${piece//\"/\\\"} piece=${piece//\$/\\\$} piece=${piece//\`/\\\`} ;;
                            *) printf -v piece %q "$piece" ;;
                        esac
                        COMPREPLY+=("$piece")
                    done
                    if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *[=/,.@] ]]; then compopt -o nospace; fi
                    ;;
            esac
        }

        complete -F _PROGRAM PROGRAM

        """#
}
